package dev.syncsetup.examples.console;

import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks a person what the screen shows. Who leaves an answer empty has not confirmed. */
public final class Questionnaire {
  private final BufferedReader in;
  private final PrintWriter out;

  public Questionnaire(Reader in, PrintWriter out) {
    this.in = new BufferedReader(in);
    this.out = out;
  }

  /** Her word about the sheet, if every question has an answer. */
  public Optional<Confirmation> ask(HandOffSheet sheet, String name) {
    out.println("An empty answer ends this without confirming anything.");
    Map<String, String> answers = new TreeMap<>();
    for (Question question : sheet.questions()) {
      String answer = answer(question);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      answers.put(question.id(), answer);
    }
    String seen = line("What did the screen show at the end?");
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(Confirmation.of(sheet, name, Instant.now(), seen, answers));
  }

  private String answer(Question question) {
    if (question.kind() == Kind.TEXT) {
      return line(question.text());
    }
    String answer = line(question.text() + " (yes/no)").toLowerCase(Locale.ROOT);
    while (!answer.isEmpty() && !answer.equals("yes") && !answer.equals("no")) {
      answer = line("Please type yes or no.").toLowerCase(Locale.ROOT);
    }
    return answer;
  }

  /** What is typed; empty also at the end of the input. */
  private String line(String prompt) {
    out.print(prompt + " ");
    out.flush();
    try {
      String line = in.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal could not be read.", e);
    }
  }
}
