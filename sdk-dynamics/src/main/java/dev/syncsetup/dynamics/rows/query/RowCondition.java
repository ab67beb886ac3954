package dev.syncsetup.dynamics.rows.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What rows have to fulfil; made from {@link RowColumn}s. Immutable. */
public final class RowCondition {
  private final String filter;

  RowCondition(String filter) {
    this.filter = filter;
  }

  /** Fulfilled when all of these are. */
  public static RowCondition allOf(RowCondition... conditions) {
    return joined(" and ", conditions);
  }

  /** Fulfilled when at least one of these is. */
  public static RowCondition anyOf(RowCondition... conditions) {
    return joined(" or ", conditions);
  }

  /** Fulfilled when this one is not. */
  public RowCondition negated() {
    return new RowCondition("not (" + filter + ")");
  }

  /** The condition as OData writes it, not encoded. */
  public String filter() {
    return filter;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowCondition condition && condition.filter.equals(filter);
  }

  @Override
  public int hashCode() {
    return filter.hashCode();
  }

  @Override
  public String toString() {
    return filter;
  }

  private static RowCondition joined(String word, RowCondition... conditions) {
    if (conditions.length == 0) {
      throw new IllegalArgumentException("Name at least one condition.");
    }
    return new RowCondition(
        Arrays.stream(conditions)
            .map(condition -> "(" + condition.filter + ")")
            .collect(Collectors.joining(word)));
  }
}
