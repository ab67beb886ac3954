package dev.syncsetup.marketo.internal.relay;

import org.jspecify.annotations.Nullable;

/**
 * Whether the sync runs.
 *
 * @param state notConfigured, disabled, initialSync or syncing
 */
public record SyncJson(String state, @Nullable String notifyAddress, @Nullable String enabledAt)
    implements ContractAnswer {

  @Override
  public boolean isComplete() {
    return state != null;
  }
}
