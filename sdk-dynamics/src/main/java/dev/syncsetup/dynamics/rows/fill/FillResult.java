package dev.syncsetup.dynamics.rows.fill;

import dev.syncsetup.core.errors.SdkException;
import java.util.List;
import java.util.UUID;

/**
 * How filling a column ended.
 *
 * @param filled rows that have the value now and were empty before this run
 * @param failed rows that were refused and are still empty
 * @param firstFailures the first hundred of them
 */
public record FillResult(long filled, long failed, List<Failure> firstFailures) {

  /** A row that was refused. */
  public record Failure(UUID row, SdkException error) {}

  public FillResult {
    firstFailures = List.copyOf(firstFailures);
  }

  /** Whether no row is left empty. */
  public boolean isComplete() {
    return failed == 0;
  }
}
