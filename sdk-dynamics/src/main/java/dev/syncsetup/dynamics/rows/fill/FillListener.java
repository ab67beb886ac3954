package dev.syncsetup.dynamics.rows.fill;

import dev.syncsetup.core.errors.SdkException;
import java.util.UUID;

/** Hears how filling a column goes on, on the thread that fills. An exception ends the filling. */
public interface FillListener {

  /** A listener that hears nothing. */
  static FillListener silent() {
    return (filled, failed) -> {};
  }

  /**
   * Some more rows have been worked on.
   *
   * @param filled rows filled so far, in this run
   * @param failed rows that were refused so far, in the current pass over the table
   */
  void progress(long filled, long failed);

  /** A row was refused; it stays empty. */
  default void rowFailed(UUID row, SdkException error) {}
}
