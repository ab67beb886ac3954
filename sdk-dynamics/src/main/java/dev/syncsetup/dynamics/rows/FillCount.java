package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts what filling has done, and tells the listener. Confined to the thread that fills. */
final class FillCount {
  private static final int MOST_KEPT = 100;

  private final FillListener listener;
  private final List<FillResult.Failure> failures = new ArrayList<>();
  private long filled;
  private long failed;

  FillCount(FillListener listener) {
    this.listener = listener;
  }

  /** The rows that failed in the pass before are looked at again. */
  void beginPass() {
    failed = 0;
    failures.clear();
  }

  void filled(int rows) {
    filled += rows;
  }

  void failed(UUID row, SdkException error) {
    failed++;
    if (failures.size() < MOST_KEPT) {
      failures.add(new FillResult.Failure(row, error));
    }
    listener.rowFailed(row, error);
  }

  void tell() {
    listener.progress(filled, failed);
  }

  long filled() {
    return filled;
  }

  FillResult result() {
    return new FillResult(filled, failed, failures);
  }
}
