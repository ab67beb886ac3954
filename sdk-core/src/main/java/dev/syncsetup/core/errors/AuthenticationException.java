package dev.syncsetup.core.errors;

import dev.syncsetup.core.spi.text.OneLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token was refused or could not be had. The message names the remedy. */
public class AuthenticationException extends SdkException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String code;

  public AuthenticationException(String message, @Nullable String code, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code == null ? null : OneLine.of(code);
  }

  /** The code of the identity service, for example AADSTS7000215. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }
}
