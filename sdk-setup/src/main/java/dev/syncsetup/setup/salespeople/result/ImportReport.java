package dev.syncsetup.setup.salespeople.result;

import dev.syncsetup.core.errors.SdkException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an import; the rows themselves are in the result file. Immutable.
 *
 * @param preflight what was found before
 * @param outcomes how many rows came to which end; none when the import did not start
 * @param notReady people with account, licence and roles whom Business Central cannot couple by
 *     e-mail
 * @param stopped why rows were not reached; running again goes on with them
 */
public record ImportReport(
    ImportPreflight preflight,
    Map<RowResult.Outcome, Integer> outcomes,
    int notReady,
    Optional<SdkException> stopped) {

  public ImportReport {
    Map<RowResult.Outcome, Integer> copy = new EnumMap<>(RowResult.Outcome.class);
    copy.putAll(outcomes);
    outcomes = Map.copyOf(copy);
  }

  /** How many rows came to this end. */
  public int count(RowResult.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** Whether every row of the file is done and its user ready to be coupled. */
  public boolean complete() {
    return preflight.ready()
        && stopped.isEmpty()
        && preflight.problemCount() == 0
        && notReady == 0
        && count(RowResult.Outcome.FAILED) == 0
        && count(RowResult.Outcome.WAITING) == 0;
  }
}
