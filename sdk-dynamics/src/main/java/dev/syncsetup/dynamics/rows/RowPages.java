package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.Page;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.LongReads;
import dev.syncsetup.dynamics.rows.query.RowCondition;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.List;
import java.util.stream.Collectors;

/** Reads queries page by page. A query whose address would be too long travels in a batch. */
final class RowPages {
  private final RowsApi api;
  private final LongReads reads;

  RowPages(RowsApi api, LongReads reads) {
    this.api = api;
    this.reads = reads;
  }

  Page<Row> first(TableDefinition table, RowQuery query) {
    RowReader reader = new RowReader(table, query.columns(), List.of());
    String pageSize = "odata.maxpagesize=" + query.pageSize();
    return Pages.of(
        reads.first(api.page(path(table, query, reader), pageSize)),
        link -> reads.next(api.page(link, pageSize)),
        reader::row);
  }

  private static String path(TableDefinition table, RowQuery query, RowReader reader) {
    StringBuilder path = new StringBuilder(table.entitySetName());
    path.append("?$select=").append(reader.columns());
    query
        .condition()
        .map(RowCondition::filter)
        .ifPresent(filter -> path.append("&$filter=").append(ODataLiteral.segment(filter)));
    if (!query.order().isEmpty()) {
      path.append("&$orderby=").append(ODataLiteral.segment(order(query, reader)));
    }
    return path.toString();
  }

  private static String order(RowQuery query, RowReader reader) {
    return query.order().stream()
        .map(each -> reader.property(each.column()) + (each.descending() ? " desc" : ""))
        .collect(Collectors.joining(","));
  }
}
