package dev.syncsetup.testing.dataverse.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.syncsetup.testing.dataverse.odata.Item;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row as a filter sees it. */
public record RowItem(Store store, Row row) implements Item {

  @Override
  public JsonNode value(List<String> path) {
    Optional<Column> column = row.table().property(path.get(0), Instant.MAX);
    if (column.isPresent()) {
      JsonNode value = row.get(column.get().logicalName());
      return path.size() == 1 ? value : value.path(path.get(1));
    }
    Navigation navigation = row.table().navigation(path.get(0)).orElseThrow();
    if (path.size() == 1) {
      return row.get(navigation.column());
    }
    return store.follow(row, navigation).stream()
        .map(target -> new RowItem(store, target).value(path.subList(1, path.size())))
        .findFirst()
        .orElse(NullNode.getInstance());
  }

  @Override
  public List<RowItem> members(String navigation) {
    return store.follow(row, row.table().navigation(navigation).orElseThrow()).stream()
        .map(member -> new RowItem(store, member))
        .toList();
  }
}
