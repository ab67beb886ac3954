package dev.syncsetup.testing.marketo.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screens Admin &gt; CRM of one instance, as state. */
public final class CrmSettings {
  /** How long the sync must stay off after a change of the authentication method. */
  private static final Duration SETTLING = Duration.ofMinutes(15);

  private final Clock clock;
  private final Dynamics dynamics;
  private final FieldSelection selection;
  private final SyncRun run;
  private final Map<String, Integer> rowsToSync = new LinkedHashMap<>();
  private final List<SyncError> errors = new ArrayList<>();
  private final List<Connection> saved = new ArrayList<>();
  private boolean salesforce;
  private @Nullable Connection connection;
  private @Nullable String notifyAddress;
  private @Nullable Instant switchedAt;

  public CrmSettings(Clock clock, Dynamics dynamics) {
    this.clock = clock;
    this.dynamics = dynamics;
    this.selection = new FieldSelection(clock);
    this.run = new SyncRun(clock);
  }

  public CrmState state() {
    if (salesforce) {
      return CrmState.SALESFORCE;
    }
    if (connection == null) {
      return CrmState.NONE;
    }
    if (connection.locked() || run.enabledAt().isEmpty()) {
      return CrmState.DYNAMICS_CONNECTED;
    }
    if (!run.running()) {
      return CrmState.DISABLED;
    }
    return run.completedAt().isPresent() ? CrmState.SYNCING : CrmState.INITIAL_SYNC;
  }

  public void attachSalesforce() {
    salesforce = true;
  }

  public Optional<Connection> connection() {
    return Optional.ofNullable(connection);
  }

  /** Outcome of the seven checks; changes nothing. */
  public List<Optional<String>> validate(Credentials credentials) {
    return dynamics.sevenChecks(credentials);
  }

  public boolean isOrganizationUrl(String url) {
    return dynamics.isOrganizationUrl(url);
  }

  /** Attaches Dynamics, whatever the checks say. */
  public void connect(Connection newConnection) {
    connection = newConnection;
    saved.add(newConnection);
  }

  /** All credentials that were ever saved, oldest first. */
  public List<Connection> saved() {
    return List.copyOf(saved);
  }

  /** Replaces the credentials; the sync must then stay off until {@link #settledAt()}. */
  public void switchTo(Credentials credentials) {
    connect(new Connection(credentials, clock.instant(), false));
    switchedAt = clock.instant();
  }

  /** When the credentials were last replaced. */
  public Optional<Instant> switchedAt() {
    return Optional.ofNullable(switchedAt);
  }

  /** When the sync may be started again; empty when it may be now. */
  public Optional<Instant> settledAt() {
    return switchedAt().map(at -> at.plus(SETTLING)).filter(at -> at.isAfter(clock.instant()));
  }

  /** Columns of one table the sync user can read. */
  public List<String> columns(String table) {
    String logicalName = table.equals("user") ? "systemuser" : table;
    return connection()
        .map(saved -> dynamics.columns(saved.credentials()).getOrDefault(logicalName, List.of()))
        .orElse(List.of());
  }

  /** Leads and contacts as the sync user sees them; nothing when it cannot sign in. */
  public Optional<List<CrmPerson>> persons(Credentials credentials) {
    return dynamics.persons(credentials);
  }

  public FieldSelection selection() {
    return selection;
  }

  public void select(String table, Collection<String> columns) {
    selection.save(table, columns, run.running());
  }

  public void enableSync(String address) {
    notifyAddress = address;
    run.start();
  }

  public void disableSync() {
    run.stop();
  }

  public boolean syncEnabled() {
    return run.running();
  }

  public Optional<String> notifyAddress() {
    return Optional.ofNullable(notifyAddress);
  }

  /** When the sync was last switched on. */
  public Optional<Instant> enabledAt() {
    return run.enabledAt();
  }

  public Optional<Instant> initialSyncCompletedAt() {
    return run.completedAt();
  }

  public void initialSyncDuration(Duration duration) {
    run.initialSync(duration);
  }

  public void rowsToSync(String object, int rows) {
    rowsToSync.put(object, rows);
  }

  /** Rows of one object that the initial sync has not copied yet. */
  public int backlog(String object) {
    return run.enabledAt().isEmpty()
        ? 0
        : (int) Math.ceil(rowsToSync.getOrDefault(object, 0) * run.remaining());
  }

  /** Rows that failed to sync; mutable. */
  public List<SyncError> errors() {
    return errors;
  }
}
