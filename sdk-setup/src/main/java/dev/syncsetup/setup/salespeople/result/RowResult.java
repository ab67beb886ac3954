package dev.syncsetup.setup.salespeople.result;

import dev.syncsetup.setup.salespeople.file.RowProblem;

/**
 * What became of one row of the file. Immutable.
 *
 * @param line where the row begins
 * @param userName name to sign in with; empty when the row could not be read
 * @param outcome what became of it
 * @param readyToCouple whether Business Central can couple the user by its e-mail address
 * @param details what was done, or why it was not; empty when there is nothing to say
 */
public record RowResult(
    long line, String userName, Outcome outcome, boolean readyToCouple, String details) {

  /** What can become of a row. */
  public enum Outcome {
    /** The account was created, licensed and given its roles. */
    CREATED("created"),
    /** Everything was as wanted before. */
    ALREADY_THERE("already there"),
    /** The account was there; licences, roles or the mail were missing and are there now. */
    CHANGED("changed"),
    /** The account has not arrived in Dataverse; running again goes on. */
    WAITING("waiting"),
    /** It could not be done; running again tries what is missing. */
    FAILED("failed");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    /** The outcome as the result file has it. */
    public String text() {
      return text;
    }
  }

  /** The result of a row that was refused before anything was changed. */
  public static RowResult refused(RowProblem problem) {
    String column = problem.column().isEmpty() ? "" : problem.column() + ": ";
    String value = problem.value().isEmpty() ? "" : " ('" + problem.value() + "')";
    return new RowResult(
        problem.line(),
        "",
        Outcome.FAILED,
        false,
        column + problem.reason() + value + ". " + problem.remedy() + ".");
  }
}
