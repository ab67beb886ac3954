package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import java.io.Reader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A person who operates screens that have no public interface, such as Marketo's CRM screens. An
 * implementation of your own can put the sheet into a ticket and read the confirmation from it.
 * Must be thread-safe.
 */
public interface Operator {

  /**
   * Gives the sheet to the person. It is called while the work is not confirmed, or not confirmed
   * as the sheet asks for: a person who can be asked is asked again, and a new confirmation takes
   * the place of an earlier one. A person who has the sheet already must not be told to do the work
   * twice.
   *
   * @param secrets what she must type and the sheet does not hold; never to be stored or sent
   * @return the latest confirmation, if there is one by now; nothing while she has not done it
   */
  Optional<Confirmation> handOver(HandOffSheet sheet, SheetSecrets secrets);

  /**
   * The latest confirmation of a sheet; changes nothing, asks nobody. Whoever implements this
   * answers for its being genuine.
   */
  Optional<Confirmation> confirmation(String sheetId);

  /**
   * An operator at a terminal: shows the sheet, shows its secrets one at a time on a screen of
   * their own that is cleared afterwards, then asks whether it is done, the questions of the sheet,
   * what was seen, and the name. Who leaves an answer empty has not confirmed. Confirmations are
   * remembered as long as this object lives.
   *
   * @param in what the person types, line by line, for example {@code System.console().reader()}
   * @param out a terminal that understands ANSI sequences
   * @param clock for the time of the confirmation
   */
  static Operator terminal(Reader in, Appendable out, InstantSource clock) {
    return new TerminalOperator(in, out, clock);
  }

  /**
   * An operator who finds sheets in a directory, as {@code <id>.md}, {@code <id>.html} and {@code
   * <id>.json}, and puts signed confirmations beside them with {@link SheetDirectory}. Sheet and
   * confirmation survive the process, so a later run, on any machine that sees the directory, goes
   * on where this one stopped. A confirmation counts when one of these signers has signed it; any
   * other is an {@link dev.syncsetup.core.errors.SdkException} that names the file. Secrets are
   * never written.
   */
  static Operator directory(Path directory, TrustedSigners signers) {
    return new DirectoryOperator(directory, Optional.of(signers));
  }

  /**
   * As {@link #directory(Path, TrustedSigners)}, but takes any confirmation that is in the
   * directory, signed or written by hand. It does not prove who wrote it, nor that nobody has
   * changed it since: whoever may write to the directory may confirm. Fit for a directory of your
   * own; where others can write, name the signers you trust.
   */
  static Operator directory(Path directory) {
    return new DirectoryOperator(directory, Optional.empty());
  }

  /**
   * An operator behind a function, which shows the sheet and returns the confirmation, or nothing
   * when the person needs more time. It is called once per hand-over; confirmations are remembered
   * as long as this object lives.
   */
  static Operator callback(Function<HandOffSheet, Optional<Confirmation>> person) {
    return new CallbackOperator((sheet, secrets) -> person.apply(sheet));
  }

  /** As {@link #callback(Function)}, for a function that can show secrets to the person. */
  static Operator callback(BiFunction<HandOffSheet, SheetSecrets, Optional<Confirmation>> person) {
    return new CallbackOperator(person);
  }
}
