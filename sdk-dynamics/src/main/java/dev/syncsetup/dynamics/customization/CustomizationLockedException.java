package dev.syncsetup.dynamics.customization;

import dev.syncsetup.core.errors.RateLimitedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another import, publish, uninstall or change of definitions held the environment's one
 * customization lock for longer than the client was willing to wait. Nothing was done; trying again
 * later does no harm.
 */
public final class CustomizationLockedException extends RateLimitedException {
  private static final long serialVersionUID = 1L;

  private static final Pattern WORDS =
      Pattern.compile("requested operation \\[([^\\]]{1,80})].{0,80}?another \\[([^\\]]{1,80})]");

  private final @Nullable String requested;
  private final @Nullable String holder;

  private CustomizationLockedException(
      String message, Details details, @Nullable String requested, @Nullable String holder) {
    super(message, details, null);
    this.requested = requested;
    this.holder = holder;
  }

  /**
   * The error for what the service said.
   *
   * @param said the service's own text, from which the two operations are read
   */
  public static CustomizationLockedException saidBy(String said, String message, Details details) {
    Matcher words = WORDS.matcher(said);
    return words.find()
        ? new CustomizationLockedException(message, details, words.group(1), words.group(2))
        : new CustomizationLockedException(message, details, null, null);
  }

  /** What was refused, in the service's word, for example PublishAll. */
  public Optional<String> requested() {
    return Optional.ofNullable(requested);
  }

  /** What holds the lock, in the service's word, for example Import; empty when it does not say. */
  public Optional<String> holder() {
    return Optional.ofNullable(holder);
  }
}
