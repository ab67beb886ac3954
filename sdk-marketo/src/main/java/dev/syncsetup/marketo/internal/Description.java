package dev.syncsetup.marketo.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one result of a call that asks about one thing. Where Marketo skips it and gives reasons, the
 * call has failed, though the envelope says success.
 */
public interface Description {

  /** Why Marketo skipped it; null or empty when it did not. */
  @Nullable List<Notice> reasons();
}
