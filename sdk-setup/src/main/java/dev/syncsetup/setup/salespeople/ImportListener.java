package dev.syncsetup.setup.salespeople;

import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.RowResult;

/** Hears how an import goes, from several threads but never from two at once. */
public interface ImportListener {
  /** Hears nothing. */
  ImportListener NONE = new ImportListener() {};

  /** The file was looked through and compared with the tenant; nothing is changed yet. */
  default void lookedAt(ImportPreflight preflight) {}

  /**
   * A row has come to its end.
   *
   * @param done rows that have, this one included
   * @param all rows that are imported
   */
  default void finished(RowResult row, int done, int all) {}

  /** People whose accounts have not arrived in Dataverse yet, and why, after each look. */
  default void waiting(int people, String reason) {}
}
