package dev.syncsetup.testing.dataverse.query;

import dev.syncsetup.testing.dataverse.odata.Condition;
import dev.syncsetup.testing.dataverse.odata.FilterParser;
import dev.syncsetup.testing.dataverse.odata.Item;
import dev.syncsetup.testing.dataverse.odata.Ordering;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The $filter and $orderby of a query, names and kinds checked. */
public record RowFilter(Condition condition, Optional<Comparator<Item>> order) {

  public static RowFilter of(TableShape shape, QueryOptions options) {
    Condition condition =
        options
            .filter()
            .map(text -> FilterParser.parse(text, shape, options.aliases()))
            .orElse(item -> true);
    return new RowFilter(condition, Ordering.of(shape, options.orderBy()));
  }

  /** The rows that fit, lazily where no order is asked for. */
  public Stream<Row> apply(Store store, Collection<Row> rows) {
    Stream<RowItem> found =
        rows.stream().map(row -> new RowItem(store, row)).filter(condition::holds);
    return order.map(found::sorted).orElse(found).map(RowItem::row);
  }
}
