package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of records that failed to sync.
 *
 * @param items rows as the contract has them, which are those of the SDK
 * @param nextPageToken absent on the last page
 */
public record SyncErrorsJson(
    @JsonSetter(nulls = Nulls.SET) List<SyncFailure> items, @Nullable String nextPageToken)
    implements ContractAnswer {

  @Override
  public boolean isComplete() {
    return items != null;
  }
}
