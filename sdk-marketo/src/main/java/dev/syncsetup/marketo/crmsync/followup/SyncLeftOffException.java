package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.errors.SdkException;

/**
 * A change has failed while the sync was off, and it still is: nothing reaches Marketo until it is
 * on again. The message says what to call; the cause says what failed.
 */
public final class SyncLeftOffException extends SdkException {
  private static final long serialVersionUID = 1L;

  public SyncLeftOffException(String message, RuntimeException cause) {
    super(message, cause);
  }
}
