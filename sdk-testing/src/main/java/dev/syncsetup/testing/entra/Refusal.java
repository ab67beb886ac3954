package dev.syncsetup.testing.entra;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refused sign-in, thrown where it is noticed and worded by the token endpoint. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final int code;
  private final @Nullable String suberror;

  Refusal(int status, String error, int code, String message) {
    this(status, error, code, message, null);
  }

  Refusal(int status, String error, int code, String message, @Nullable String suberror) {
    super(message, null, false, false);
    this.status = status;
    this.error = error;
    this.code = code;
    this.suberror = suberror;
  }

  int status() {
    return status;
  }

  /** The error name of OAuth. */
  String error() {
    return error;
  }

  /** The number after AADSTS. */
  int code() {
    return code;
  }

  String text() {
    return "AADSTS" + code + ": " + getMessage();
  }

  Optional<String> suberror() {
    return Optional.ofNullable(suberror);
  }
}
