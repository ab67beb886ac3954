package dev.syncsetup.testing.marketo.gate;

/** A call that Marketo answers with an error code inside HTTP 200. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public Refusal(int code, String message) {
    super(message);
    this.code = String.valueOf(code);
  }

  public String code() {
    return code;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
