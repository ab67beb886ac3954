package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.status.Backlog;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the sync runs, and how much waits.
 *
 * @param state notConfigured, disabled, initialSync or syncing
 */
public record SyncJson(
    @JsonSetter(nulls = Nulls.SET) String state,
    @Nullable String notifyAddress,
    @Nullable String enabledAt,
    @Nullable String initialSyncCompletedAt,
    @Nullable String authenticationChangedAt,
    @Nullable List<Waiting> backlog)
    implements ContractAnswer {

  /** What waits of one object. */
  public record Waiting(
      String object,
      int inserts,
      int updates,
      @Nullable String oldestInsertAt,
      @Nullable String oldestUpdateAt) {}

  @Override
  public boolean isComplete() {
    return state != null && timesCanBeRead() && waiting().stream().allMatch(w -> w.object != null);
  }

  /** Whether the sync is switched on. */
  public boolean isOn() {
    return state.equals("initialSync") || state.equals("syncing");
  }

  /** Whether the first copy has ever been completed. */
  public boolean copied() {
    return state.equals("syncing") || initialSyncCompletedAt != null;
  }

  /** Rows that wait, over all objects. */
  public long rowsWaiting() {
    return waiting().stream().mapToLong(each -> (long) each.inserts + each.updates).sum();
  }

  /** The same as a value of the SDK. */
  public SyncStatus status() {
    return new SyncStatus(
        screenState(),
        instant(enabledAt),
        instant(initialSyncCompletedAt),
        Optional.ofNullable(notifyAddress),
        waiting().stream().map(SyncJson::backlog).toList(),
        instant(authenticationChangedAt),
        Origin.RELAY,
        evidence());
  }

  private String evidence() {
    String since = enabledAt == null ? "never switched on" : "last switched on at " + enabledAt;
    return "The relay reports the sync as '"
        + state
        + "', "
        + since
        + "; "
        + rowsWaiting()
        + " rows wait.";
  }

  /** A later version of the contract may know more states. */
  private SyncStatus.State screenState() {
    return switch (state) {
      case "notConfigured" -> SyncStatus.State.NOT_CONFIGURED;
      case "disabled" -> SyncStatus.State.DISABLED;
      case "initialSync" -> SyncStatus.State.INITIAL_SYNC;
      case "syncing" -> SyncStatus.State.SYNCING;
      default -> SyncStatus.State.UNKNOWN;
    };
  }

  private List<Waiting> waiting() {
    return backlog == null ? List.of() : backlog;
  }

  private static Backlog backlog(Waiting row) {
    return new Backlog(
        row.object,
        row.inserts,
        row.updates,
        instant(row.oldestInsertAt),
        instant(row.oldestUpdateAt));
  }

  private boolean timesCanBeRead() {
    Stream<@Nullable String> ours =
        Stream.of(enabledAt, initialSyncCompletedAt, authenticationChangedAt);
    Stream<@Nullable String> rows =
        waiting().stream().flatMap(row -> Stream.of(row.oldestInsertAt, row.oldestUpdateAt));
    try {
      Stream.concat(ours, rows).filter(Objects::nonNull).forEach(SyncJson::instant);
      return true;
    } catch (DateTimeParseException notOfTheContract) {
      return false;
    }
  }

  private static Optional<Instant> instant(@Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
  }
}
