package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowColumn;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills a column where it is empty: pass after pass over the rows that the server finds empty,
 * until a pass changes nothing. What is done no longer fits the query, so a run that was cut short
 * is resumed by running again.
 */
final class RowFiller {
  private final ServiceConnection dataverse;
  private final RowsApi api;
  private final RowPages pages;
  private final BulkSender bulk;

  RowFiller(ServiceConnection dataverse, RowsApi api, RowPages pages, BulkSender bulk) {
    this.dataverse = dataverse;
    this.api = api;
    this.pages = pages;
    this.bulk = bulk;
  }

  FillResult run(RowFill fill, FillListener listener) {
    refuseSyncUser(fill);
    FillCount count = new FillCount(listener);
    ChunkWriter writer = new ChunkWriter(fill, bulk, count);
    TableDefinition table = withIdsOnly(fill.table());
    RowQuery empty = RowQuery.of().where(RowColumn.column(fill.column()).isNull());
    long before;
    long seen = Long.MAX_VALUE;
    int stalled = 0;
    do {
      before = count.filled();
      count.beginPass();
      long seenNow = pass(table, empty, writer);
      stalled = seenNow >= seen ? stalled + 1 : 0;
      seen = seenNow;
      requireProgress(fill, seen, stalled);
    } while (count.filled() > before);
    return count.result();
  }

  /** Goes once over the rows that are empty; how many there were. */
  private long pass(TableDefinition table, RowQuery empty, ChunkWriter writer) {
    long seen = 0;
    Optional<Page<Row>> page = Optional.of(pages.first(table, empty));
    while (page.isPresent()) {
      List<UUID> rows = page.get().items().stream().map(Row::id).toList();
      writer.write(rows);
      seen += rows.size();
      requireNoInterrupt();
      page = page.get().next();
    }
    return seen;
  }

  /** Pages that shift can leave as many rows as were filled, but not twice. */
  private static void requireProgress(RowFill fill, long seen, int stalled) {
    if (seen > 0 && stalled == 2) {
      throw new UnexpectedResponseException(
          "Dataverse took "
              + fill.value()
              + " for "
              + fill.column()
              + " of "
              + seen
              + " rows of "
              + fill.table().logicalName()
              + " and finds it empty still. Look for a plug-in, a workflow or a program that empties"
              + " it; then run this again.",
          null);
    }
  }

  private static TableDefinition withIdsOnly(TableDefinition table) {
    return new TableDefinition(
        table.logicalName(),
        table.entitySetName(),
        table.idColumn(),
        "",
        table.labels(),
        table.lookups());
  }

  private void refuseSyncUser(RowFill fill) {
    UUID caller = dataverse.body(api.whoAmI()).userId();
    if (caller.equals(fill.syncUser().value())) {
      throw new IllegalStateException(
          "The caller is the sync user, and Marketo ignores what its own user changes. Sign in as"
              + " somebody else to fill "
              + fill.column()
              + " of "
              + fill.table().logicalName()
              + ".");
    }
  }

  private static void requireNoInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(
          "Filling was interrupted. Run it again: it goes on with the rows that are still empty.",
          true,
          null);
    }
  }
}
