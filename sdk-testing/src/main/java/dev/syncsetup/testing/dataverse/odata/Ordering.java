package dev.syncsetup.testing.dataverse.odata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Order of the members of an answer. */
public final class Ordering {
  private Ordering() {}

  /** The order that is asked for; empty when everything is to stay in place. */
  public static Optional<Comparator<Item>> of(Shape shape, List<QueryOptions.Order> orders) {
    return orders.stream().map(order -> one(shape, order)).reduce(Comparator::thenComparing);
  }

  private static Comparator<Item> one(Shape shape, QueryOptions.Order order) {
    List<String> path = Arrays.asList(order.property().split("/", -1));
    Kind kind = shape.kind(path);
    Comparator<Item> ascending =
        (first, second) -> Comparison.compare(kind, first.value(path), second.value(path));
    return order.descending() ? ascending.reversed() : ascending;
  }
}
