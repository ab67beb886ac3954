package dev.syncsetup.dynamics.bulk;

import dev.syncsetup.core.errors.SdkException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of one item of a bulk: its result, or the error it ended with. Immutable.
 *
 * @param <T> result of an item
 */
public sealed interface BulkOutcome<T> {

  /** The item was done. */
  record Done<T>(T value) implements BulkOutcome<T> {}

  /**
   * The item was not done, or nobody knows.
   *
   * @param error why; a {@link dev.syncsetup.core.errors.TransportException} tells whether the item
   *     may have been done all the same
   */
  record Failed<T>(SdkException error) implements BulkOutcome<T> {}

  /** An item that was done. */
  static <T> BulkOutcome<T> done(T value) {
    return new Done<>(value);
  }

  /** An item that was not done. */
  static <T> BulkOutcome<T> failed(SdkException error) {
    return new Failed<>(error);
  }

  /** The outcome of work that returns a result or throws one of the SDK's errors. */
  static <T> BulkOutcome<T> of(Supplier<T> work) {
    try {
      return done(work.get());
    } catch (SdkException e) {
      return failed(e);
    }
  }

  /** Whether the item was done. */
  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** The result, or the error thrown. */
  default T orThrow() {
    if (this instanceof Failed<T> failed) {
      throw failed.error();
    }
    return ((Done<T>) this).value();
  }

  /** The same outcome with another result. */
  default <R> BulkOutcome<R> map(Function<T, R> change) {
    return this instanceof Failed<T> failed
        ? failed(failed.error())
        : of(() -> change.apply(orThrow()));
  }
}
