package dev.syncsetup.marketo.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that cannot be spared. Where Marketo skips it and gives reasons, the whole call has
 * failed, though the envelope says success.
 */
public interface Description {

  /** Why Marketo skipped it; null or empty when it did not. */
  @Nullable List<Notice> reasons();
}
