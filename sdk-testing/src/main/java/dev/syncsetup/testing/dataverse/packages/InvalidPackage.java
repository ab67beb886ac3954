package dev.syncsetup.testing.dataverse.packages;

/** A package that cannot be imported, and the code Dataverse gives for it. */
public final class InvalidPackage extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  public InvalidPackage(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
