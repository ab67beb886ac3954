package dev.syncsetup.testing.dataverse.jobs;

/**
 * How the work of a job ended.
 *
 * @param code error code as Dataverse writes it; empty for success
 * @param component name of the component that failed; empty when the whole failed
 */
public record Outcome(boolean succeeded, String code, String message, String component) {
  public static final Outcome SUCCESS = new Outcome(true, "", "", "");

  public static Outcome failure(String code, String message) {
    return failure(code, message, "");
  }

  public static Outcome failure(String code, String message, String component) {
    return new Outcome(false, code, message, component);
  }

  /** The code as the signed number that rows hold. */
  int number() {
    return code.isEmpty() ? 0 : Integer.parseUnsignedInt(code.substring(2), 16);
  }
}
