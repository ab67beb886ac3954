package dev.syncsetup.core.errors;

import org.jspecify.annotations.Nullable;

/** The service answered, and the answer could not be understood or must not be followed. */
public class UnexpectedResponseException extends SdkException {
  private static final long serialVersionUID = 1L;

  public UnexpectedResponseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
