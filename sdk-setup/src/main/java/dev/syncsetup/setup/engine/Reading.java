package dev.syncsetup.setup.engine;

import dev.syncsetup.core.errors.SdkException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read from a server once and remembered until {@link #forget}. Thread-safe; many steps
 * share one reading, and a refusal is remembered like a value.
 *
 * @param <T> what is read
 */
public final class Reading<T> {
  private final Supplier<T> source;
  private @Nullable T value;
  private @Nullable SdkException refusal;

  public Reading(Supplier<T> source) {
    this.source = source;
  }

  /**
   * The value, read now if it has not been.
   *
   * @throws SdkException when the server could not be asked
   */
  public synchronized T get() {
    if (refusal != null) {
      throw refusal;
    }
    T known = value;
    if (known == null) {
      try {
        known = source.get();
      } catch (SdkException e) {
        refusal = e;
        throw e;
      }
      value = known;
    }
    return known;
  }

  /** Reads anew next time. */
  public synchronized void forget() {
    value = null;
    refusal = null;
  }

  /** Replaces the value with what a write has just returned. */
  public synchronized void know(T newer) {
    value = newer;
    refusal = null;
  }
}
