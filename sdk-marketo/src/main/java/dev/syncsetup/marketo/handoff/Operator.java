package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.internal.handoff.SheetFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A person who operates Marketo's screens. An implementation of your own can put the sheet into a
 * ticket and read the confirmation from it. Must be thread-safe.
 */
public interface Operator {

  /**
   * Gives the sheet to the person; returns the confirmation when it is there already. Giving the
   * same sheet again (same id) must not make the person do the work twice.
   */
  Optional<Confirmation> handOver(HandOffSheet sheet);

  /** The confirmation of a sheet that was handed over before; changes nothing, asks nobody. */
  Optional<Confirmation> confirmation(HandOffSheet sheet);

  /**
   * An operator who finds sheets in a directory, as {@code <id>.md}, and confirms by writing {@code
   * <id>.confirmation.json} beside it: {@code {"by": who, "at": when, "seen": what}}. Sheet and
   * confirmation survive the process, so a later run, on any machine that sees the directory, goes
   * on where this one stopped. Whoever may write to the directory may confirm.
   */
  static Operator directory(Path directory) {
    SheetFolder folder = new SheetFolder(directory);
    return new Operator() {
      @Override
      public Optional<Confirmation> handOver(HandOffSheet sheet) {
        folder.write(
            sheet.id(),
            sheet.toMarkdown()
                + "\n## When it is done\n\nWrite `"
                + folder.confirmationFile(sheet.id()).getFileName()
                + "` into this directory:\n\n"
                + "```json\n"
                + "{\"by\": \"your name\", \"at\": \"2026-01-31T12:00:00Z\","
                + " \"seen\": \"what the screen showed afterwards\"}\n"
                + "```\n");
        return confirmation(sheet);
      }

      @Override
      public Optional<Confirmation> confirmation(HandOffSheet sheet) {
        return folder
            .statement(sheet.id())
            .map(said -> new Confirmation(sheet.id(), said.by(), said.at(), said.seen()));
      }
    };
  }

  /**
   * An operator behind a function, which shows the sheet and returns the confirmation, or nothing
   * when the person needs more time. It is called once per hand-over; confirmations are remembered
   * as long as this object lives.
   */
  static Operator callback(Function<HandOffSheet, Optional<Confirmation>> person) {
    Map<String, Confirmation> given = new ConcurrentHashMap<>();
    return new Operator() {
      @Override
      public Optional<Confirmation> handOver(HandOffSheet sheet) {
        Optional<Confirmation> known = confirmation(sheet);
        if (known.isPresent()) {
          return known;
        }
        Optional<Confirmation> answer = person.apply(sheet);
        answer.ifPresent(confirmation -> given.put(sheet.id(), confirmation));
        return answer;
      }

      @Override
      public Optional<Confirmation> confirmation(HandOffSheet sheet) {
        return Optional.ofNullable(given.get(sheet.id()));
      }
    };
  }
}
