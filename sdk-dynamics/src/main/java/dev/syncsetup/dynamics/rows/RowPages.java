package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.ODataList;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.Operation;
import dev.syncsetup.dynamics.rows.query.RowCondition;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads queries page by page. A query whose address would be too long travels in a batch. */
final class RowPages {
  /** What an address may have by itself, host included, and what it may have inside a batch. */
  private static final int LONGEST_ALONE = 32_000;

  private static final int LONGEST_IN_BATCH = 64_000;

  private final ServiceConnection dataverse;
  private final RowsApi api;
  private final BatchSender batches;

  RowPages(ServiceConnection dataverse, RowsApi api, BatchSender batches) {
    this.dataverse = dataverse;
    this.api = api;
    this.batches = batches;
  }

  Page<Row> first(TableDefinition table, RowQuery query) {
    RowReader reader = new RowReader(table, query.columns(), List.of());
    String path = path(table, query, reader);
    if (address(path).length() > LONGEST_IN_BATCH) {
      throw new IllegalArgumentException(
          "The conditions of the query make an address of "
              + address(path).length()
              + " characters; the service takes 64,000. Split the query.");
    }
    return Pages.of(
        fetch(path, query.pageSize()), link -> fetch(link, query.pageSize()), reader::row);
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

  private ODataList<JsonNode> fetch(String pathOrLink, int pageSize) {
    String preference = "odata.maxpagesize=" + pageSize;
    if (address(pathOrLink).length() <= LONGEST_ALONE) {
      return dataverse.body(api.page(pathOrLink, preference));
    }
    Map<String, String> headers = Map.of("Prefer", preference, "Accept", "application/json");
    Operation read = new Operation("GET", below(pathOrLink), headers, null, true);
    return batches.separately(List.of(read)).get(0).orThrow().json(new TypeReference<>() {});
  }

  private String address(String pathOrLink) {
    return pathOrLink.contains("://") ? pathOrLink : dataverse.baseUrl() + pathOrLink;
  }

  private String below(String pathOrLink) {
    String root = dataverse.baseUrl().toString();
    if (!pathOrLink.contains("://")) {
      return pathOrLink;
    }
    if (!pathOrLink.startsWith(root)) {
      throw new UnexpectedResponseException(
          "Dataverse handed out a next page on another host; it was not followed.", null);
    }
    return pathOrLink.substring(root.length());
  }
}
