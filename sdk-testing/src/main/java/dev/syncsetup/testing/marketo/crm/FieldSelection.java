package dev.syncsetup.testing.marketo.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns ticked under "Select Fields to Sync", by table; and which of them wait to be synced. */
public final class FieldSelection {
  /** The tables the form shows. */
  public static final List<String> TABLES =
      List.of("lead", "contact", "account", "opportunity", "user");

  /** The pause between two cycles of the sync. */
  public static final Duration CYCLE = Duration.ofMinutes(5);

  private final Clock clock;
  private final Map<String, Map<String, Instant>> queuedUntil = new LinkedHashMap<>();

  FieldSelection(Clock clock) {
    this.clock = clock;
  }

  /** Whether somebody has saved the form, be it with nothing ticked. */
  public boolean isSaved() {
    return !queuedUntil.isEmpty();
  }

  /** Ticked columns of one table. */
  public Set<String> columns(String table) {
    return Set.copyOf(queuedUntil.getOrDefault(table, Map.of()).keySet());
  }

  /** Whether the column was ticked and the sync has not yet come to it. */
  public boolean isQueued(String table, String column) {
    Instant until = queuedUntil.getOrDefault(table, Map.of()).getOrDefault(column, Instant.EPOCH);
    return until.isAfter(clock.instant());
  }

  /**
   * New columns wait for the next cycle, if there is one; columns ticked before stay as they are.
   */
  void save(String table, Collection<String> columns, boolean syncRuns) {
    Map<String, Instant> before = queuedUntil.getOrDefault(table, Map.of());
    Instant next = syncRuns ? clock.instant().plus(CYCLE) : Instant.EPOCH;
    Map<String, Instant> after = new LinkedHashMap<>();
    columns.forEach(column -> after.put(column, before.getOrDefault(column, next)));
    queuedUntil.put(table, after);
  }
}
