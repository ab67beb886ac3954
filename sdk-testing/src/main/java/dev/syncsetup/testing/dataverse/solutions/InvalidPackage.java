package dev.syncsetup.testing.dataverse.solutions;

/** A package that cannot be imported, and the code Dataverse gives for it. */
final class InvalidPackage extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  InvalidPackage(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
