package dev.syncsetup.dynamics.bulk;

import dev.syncsetup.core.errors.SdkException;
import java.util.Optional;

/**
 * How one item of a bulk call ended. Immutable.
 *
 * @param <T> what there is afterwards
 */
public sealed interface ItemOutcome<T> {

  /**
   * The call made it so.
   *
   * @param result what there is now
   */
  record Done<T>(T result) implements ItemOutcome<T> {}

  /**
   * It was so already; nothing was changed for this item.
   *
   * @param result what was found
   */
  record AlreadyThere<T>(T result) implements ItemOutcome<T> {}

  /**
   * It could not be done. The other items are not touched by that.
   *
   * @param reason typed as if the item had been a call of its own
   */
  record Failed<T>(SdkException reason) implements ItemOutcome<T> {}

  /** What there is afterwards; nothing when the item failed. */
  default Optional<T> value() {
    if (this instanceof Done<T> done) {
      return Optional.of(done.result());
    }
    return this instanceof AlreadyThere<T> found ? Optional.of(found.result()) : Optional.empty();
  }

  /** Why the item failed; nothing when it did not. */
  default Optional<SdkException> error() {
    return this instanceof Failed<T> failed ? Optional.of(failed.reason()) : Optional.empty();
  }
}
