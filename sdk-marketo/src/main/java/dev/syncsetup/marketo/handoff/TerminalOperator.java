package dev.syncsetup.marketo.handoff;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.io.BufferedReader;
import java.io.Flushable;
import java.io.IOException;
import java.io.Reader;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An operator at a terminal. One sheet at a time. */
final class TerminalOperator implements Operator {
  /** The alternate screen, which leaves nothing behind in what can be scrolled back to. */
  private static final String OTHER_SCREEN = "\u001b[?1049h\u001b[2J\u001b[H";

  private static final String BACK = "\u001b[2J\u001b[H\u001b[?1049l";

  private final BufferedReader in;
  private final Appendable out;
  private final InstantSource clock;
  private final Map<String, Confirmation> given = new ConcurrentHashMap<>();

  TerminalOperator(Reader in, Appendable out, InstantSource clock) {
    this.in = new BufferedReader(in);
    this.out = out;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Confirmation> handOver(HandOffSheet sheet, SheetSecrets secrets) {
    try {
      say("\n" + sheet.toText());
      if (isDone(sheet, secrets)) {
        asked(sheet).ifPresent(confirmation -> given.put(sheet.id(), confirmation));
      } else {
        say("Not confirmed. Run again when it is done.\n");
      }
    } catch (IOException e) {
      throw new SdkException("The terminal could not be used for sheet " + sheet.id() + ".", e);
    }
    return confirmation(sheet.id());
  }

  @Override
  public Optional<Confirmation> confirmation(String sheetId) {
    return Optional.ofNullable(given.get(sheetId));
  }

  private boolean isDone(HandOffSheet sheet, SheetSecrets secrets) throws IOException {
    List<Step> steps = sheet.steps();
    boolean hasSecrets = steps.stream().anyMatch(Step::secret);
    String prompt =
        hasSecrets
            ? "Number of a step to see its secret, 'done' when all is done, Enter for later: "
            : "'done' when all is done, Enter for later: ";
    while (true) {
      String command = ask(prompt).toLowerCase(Locale.ROOT);
      if (command.isEmpty() || command.equals("done")) {
        return !command.isEmpty();
      }
      Optional<Step> step = numbered(steps, command).filter(Step::secret);
      if (step.isPresent()) {
        show(step.get(), secrets);
      } else {
        say("There is no secret at '" + SheetParts.line(command) + "'.\n");
      }
    }
  }

  private static Optional<Step> numbered(List<Step> steps, String number) {
    boolean small = number.matches("[0-9]{1,4}");
    int index = small ? Integer.parseInt(number) - 1 : -1;
    return index >= 0 && index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
  }

  private void show(Step step, SheetSecrets secrets) throws IOException {
    say(OTHER_SCREEN);
    try {
      say(SheetParts.line(step.label()) + "\n\n" + secrets.reveal(step).reveal() + "\n\n");
      ask("Enter clears the screen. ");
    } finally {
      say(BACK);
    }
  }

  private Optional<Confirmation> asked(HandOffSheet sheet) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    for (Question question : sheet.questions()) {
      String answer = answer(question);
      if (answer.isEmpty()) {
        return unanswered();
      }
      answers.put(question.id(), answer);
    }
    String seen = ask("What did the screen show at the end? ");
    String by = seen.isEmpty() ? "" : ask("Your name: ");
    return by.isEmpty()
        ? unanswered()
        : Optional.of(Confirmation.of(sheet, by, clock.instant(), seen, answers));
  }

  private Optional<Confirmation> unanswered() throws IOException {
    say("Not confirmed: an answer is missing. Run again to confirm.\n");
    return Optional.empty();
  }

  private String answer(Question question) throws IOException {
    boolean yesNo = question.kind() == Kind.YES_NO;
    String prompt = SheetParts.line(question.text()) + (yesNo ? " (yes/no) " : " ");
    while (true) {
      String answer = ask(prompt);
      String known = answer.toLowerCase(Locale.ROOT);
      if (!yesNo || answer.isEmpty()) {
        return answer;
      }
      if (List.of("yes", "y", "no", "n").contains(known)) {
        return known.startsWith("y") ? "yes" : "no";
      }
    }
  }

  /** What is typed; empty also at the end of the input. */
  private String ask(String prompt) throws IOException {
    say(prompt);
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private void say(String text) throws IOException {
    out.append(text);
    if (out instanceof Flushable flushable) {
      flushable.flush();
    }
  }
}
