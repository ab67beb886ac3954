package dev.syncsetup.core;

import dev.syncsetup.core.spi.text.Revealed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, client secret or token.
 *
 * <p>It prints as {@code ***}, has no property that a JSON or bean library could read, and is read
 * in one place only: {@link #reveal()}. Immutable and thread-safe.
 */
public final class Secret {
  // Transient, because some libraries read fields instead of properties and leave these out.
  private final transient String value;
  private transient volatile boolean revealed;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a value that must not be shown.
   *
   * @throws IllegalArgumentException when the value is blank, which is never a secret but a missing
   *     environment variable or an empty file
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "A secret must not be blank. Is the environment variable it comes from set?");
    }
    return new Secret(value);
  }

  /**
   * The value itself. Call it only where the value leaves the process for its service. From then on
   * no error of the SDK repeats it, should a service write it into an answer.
   */
  public String reveal() {
    if (!revealed) {
      revealed = true;
      Revealed.add(this, value);
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
