package dev.syncsetup.marketo.handoff;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A person's word that a sheet has been carried out.
 *
 * @param sheetId which sheet
 * @param sheetDigest {@link HandOffSheet#digest} of the sheet the person worked from
 * @param by who
 * @param at when
 * @param seen what the person saw on the screen; no secret
 * @param answers by question id; {@code yes} or {@code no} where the question asks for that
 */
public record Confirmation(
    String sheetId,
    String sheetDigest,
    String by,
    Instant at,
    String seen,
    Map<String, String> answers) {

  /**
   * Copies the answers.
   *
   * @throws IllegalArgumentException when nobody confirms, or nothing was seen
   */
  public Confirmation {
    if (by.isBlank() || seen.isBlank()) {
      throw new IllegalArgumentException(
          "A confirmation of sheet " + sheetId + " must say by whom, and what was seen.");
    }
    answers = Map.copyOf(answers);
  }

  /**
   * A person's word about this sheet.
   *
   * @param answers to every question of the sheet, as typed; blanks around them are dropped
   * @throws IllegalArgumentException when an answer is missing, or is not yes or no where it must
   *     be; when there is an answer to no question
   */
  public static Confirmation of(
      HandOffSheet sheet, String by, Instant at, String seen, Map<String, String> answers) {
    Map<String, String> given = new TreeMap<>();
    for (Question question : sheet.questions()) {
      given.put(question.id(), answer(question, answers.getOrDefault(question.id(), "").strip()));
    }
    for (String id : answers.keySet()) {
      if (!given.containsKey(id)) {
        throw new IllegalArgumentException("Sheet " + sheet.id() + " does not ask for " + id + ".");
      }
    }
    return new Confirmation(sheet.id(), sheet.digest(), by, at, seen, given);
  }

  /** Whether the person worked from this very sheet, and not from an earlier state of it. */
  public boolean isFor(HandOffSheet sheet) {
    return sheetId.equals(sheet.id()) && sheetDigest.equals(sheet.digest());
  }

  /** The answer to a question, when it was asked. */
  public Optional<String> answer(String questionId) {
    return Optional.ofNullable(answers.get(questionId));
  }

  private static String answer(Question question, String typed) {
    String answer = question.kind() == Kind.YES_NO ? typed.toLowerCase(Locale.ROOT) : typed;
    boolean fits =
        question.kind() == Kind.YES_NO
            ? answer.equals("yes") || answer.equals("no")
            : !answer.isEmpty();
    if (!fits) {
      String wanted = question.kind() == Kind.YES_NO ? "yes or no" : "an answer";
      throw new IllegalArgumentException(
          "'" + question.text() + "' (" + question.id() + ") needs " + wanted + ".");
    }
    return answer;
  }
}
