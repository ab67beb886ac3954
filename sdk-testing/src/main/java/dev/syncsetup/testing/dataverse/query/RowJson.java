package dev.syncsetup.testing.dataverse.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.odata.QueryOptions.Expand;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.internal.http.Json;
import java.util.List;

/** Writes rows as the options of a query ask for. */
public record RowJson(Store store, boolean annotated) {

  /** Checks every name in the options, so that they are refused even when there are no rows. */
  public static void check(TableShape shape, QueryOptions options) {
    options.select().stream().filter(name -> !name.equals("*")).forEach(shape::column);
    RowFilter.of(shape, options);
    for (Expand expand : options.expand()) {
      check(shape.members(expand.navigation()), expand.options());
    }
  }

  public ObjectNode row(TableShape shape, Row row, QueryOptions options) {
    ObjectNode node = Json.object();
    node.put("@odata.etag", etag(row));
    for (Column column : shape.table().columns(shape.horizon())) {
      if (isSelected(column, row, options)) {
        node.set(column.property(), row.get(column.logicalName()));
        if (annotated && column.type().isLookup()) {
          annotate(node, row, column);
        }
      }
    }
    for (Expand expand : options.expand()) {
      expand(node, shape, row, expand);
    }
    return node;
  }

  public static String etag(Row row) {
    return "W/\"" + row.version() + "\"";
  }

  private static boolean isSelected(Column column, Row row, QueryOptions options) {
    return options.select().isEmpty()
        || options.select().contains("*")
        || options.select().contains(column.property())
        || column.logicalName().equals(row.table().primaryId());
  }

  private void annotate(ObjectNode node, Row row, Column column) {
    for (Navigation navigation : row.table().navigations()) {
      if (!navigation.isSingle() || !navigation.column().equals(column.logicalName())) {
        continue;
      }
      for (Row target : store.follow(row, navigation)) {
        String property = column.property() + "@";
        node.put(
            property + "OData.Community.Display.V1.FormattedValue",
            target.text(target.table().primaryName()));
        node.put(
            property + "Microsoft.Dynamics.CRM.associatednavigationproperty", navigation.name());
        node.put(property + "Microsoft.Dynamics.CRM.lookuplogicalname", navigation.target());
      }
    }
  }

  private void expand(ObjectNode node, TableShape shape, Row row, Expand expand) {
    Navigation navigation = shape.navigation(expand.navigation());
    TableShape inner = shape.of(navigation);
    List<Row> found = store.follow(row, navigation);
    if (navigation.isSingle()) {
      if (found.isEmpty()) {
        node.putNull(navigation.name());
      } else {
        node.set(navigation.name(), row(inner, found.get(0), expand.options()));
      }
      return;
    }
    ArrayNode members = node.putArray(navigation.name());
    RowFilter.of(inner, expand.options())
        .apply(store, found)
        .limit(expand.options().top().orElse(Integer.MAX_VALUE))
        .forEach(member -> members.add(row(inner, member, expand.options())));
  }
}
