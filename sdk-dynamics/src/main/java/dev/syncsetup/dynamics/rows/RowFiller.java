package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowColumn;
import dev.syncsetup.dynamics.rows.query.RowQuery;
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
    do {
      before = count.filled();
      count.beginPass();
      Optional<Page<Row>> page = Optional.of(pages.first(table, empty));
      while (page.isPresent()) {
        writer.write(page.get().items().stream().map(Row::id).toList());
        requireNoInterrupt();
        page = page.get().next();
      }
    } while (count.filled() > before);
    return count.result();
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
