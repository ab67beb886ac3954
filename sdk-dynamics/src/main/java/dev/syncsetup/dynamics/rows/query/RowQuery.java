package dev.syncsetup.dynamics.rows.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a table to read. Immutable; each method returns another query.
 *
 * <p>For example {@code RowQuery.of("lastname",
 * "emailaddress1").where(column("emailaddress1").isNotNull()).orderBy("lastname")}.
 */
public final class RowQuery {
  /** The most that the service puts on one page. */
  public static final int LARGEST_PAGE = 5000;

  /**
   * One column of an order.
   *
   * @param column logical name
   */
  public record Order(String column, boolean descending) {}

  private final List<String> columns;
  private final Optional<RowCondition> condition;
  private final List<Order> order;
  private final int pageSize;

  private RowQuery(
      List<String> columns, Optional<RowCondition> condition, List<Order> order, int pageSize) {
    this.columns = columns;
    this.condition = condition;
    this.order = order;
    this.pageSize = pageSize;
  }

  /**
   * All rows of a table, with these columns; id and name of a row come in any case.
   *
   * @param columns logical names; lookups by their logical name too
   * @throws IllegalArgumentException when one is no column name
   */
  public static RowQuery of(String... columns) {
    List<String> names = Arrays.stream(columns).map(ColumnNames::checked).distinct().toList();
    return new RowQuery(names, Optional.empty(), List.of(), LARGEST_PAGE);
  }

  /** Only rows that fulfil this condition as well as the ones named before. */
  public RowQuery where(RowCondition more) {
    RowCondition both = condition.map(before -> RowCondition.allOf(before, more)).orElse(more);
    return new RowQuery(columns, Optional.of(both), order, pageSize);
  }

  /** Smallest first; a further order counts where the ones before it leave rows equal. */
  public RowQuery orderBy(String column) {
    return ordered(new Order(ColumnNames.checked(column), false));
  }

  /** Greatest first. */
  public RowQuery orderByDescending(String column) {
    return ordered(new Order(ColumnNames.checked(column), true));
  }

  /**
   * Rows on one page, and thereby in memory at once; 5,000 at first.
   *
   * @throws IllegalArgumentException when it is not from 1 to 5,000
   */
  public RowQuery pageSize(int rows) {
    if (rows < 1 || rows > LARGEST_PAGE) {
      throw new IllegalArgumentException("A page holds 1 to 5000 rows, not " + rows + ".");
    }
    return new RowQuery(columns, condition, order, rows);
  }

  public List<String> columns() {
    return columns;
  }

  public Optional<RowCondition> condition() {
    return condition;
  }

  public List<Order> order() {
    return order;
  }

  public int pageSize() {
    return pageSize;
  }

  private RowQuery ordered(Order next) {
    List<Order> all = new ArrayList<>(order);
    all.add(next);
    return new RowQuery(columns, condition, List.copyOf(all), pageSize);
  }
}
