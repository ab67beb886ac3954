package dev.syncsetup.dynamics.rows.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column that conditions are made from. Immutable.
 *
 * <p>The service compares text without regard to case. A comparison with a value of another type
 * than the column's is refused by the service.
 */
public final class RowColumn {
  private final String name;

  private RowColumn(String name) {
    this.name = name;
  }

  /**
   * A column other than a lookup.
   *
   * @param logicalName name in lower case
   * @throws IllegalArgumentException when it is no column name
   */
  public static RowColumn column(String logicalName) {
    return new RowColumn(ColumnNames.checked(logicalName));
  }

  /**
   * A lookup column, compared by the id it holds.
   *
   * @throws IllegalArgumentException when it is no column name
   */
  public static RowColumn lookup(String logicalName) {
    return new RowColumn(ColumnNames.lookup(logicalName));
  }

  public RowCondition isNull() {
    return condition("eq", "null");
  }

  public RowCondition isNotNull() {
    return condition("ne", "null");
  }

  public RowCondition is(String value) {
    return condition("eq", quoted(value));
  }

  public RowCondition is(long value) {
    return condition("eq", String.valueOf(value));
  }

  public RowCondition is(BigDecimal value) {
    return condition("eq", value.toPlainString());
  }

  public RowCondition is(boolean value) {
    return condition("eq", String.valueOf(value));
  }

  public RowCondition is(Instant value) {
    return condition("eq", value.toString());
  }

  public RowCondition is(LocalDate value) {
    return condition("eq", value.toString());
  }

  public RowCondition is(UUID value) {
    return condition("eq", value.toString());
  }

  /** One of these texts. */
  public RowCondition in(Collection<String> values) {
    return anyOf(values, this::is);
  }

  /** One of these ids. */
  public RowCondition inIds(Collection<UUID> values) {
    return anyOf(values, this::is);
  }

  /** One of these numbers, for example values of a choice. */
  public RowCondition inNumbers(Collection<? extends Number> values) {
    return anyOf(values, value -> is(new BigDecimal(value.toString())));
  }

  public RowCondition startsWith(String value) {
    return function("startswith", value);
  }

  public RowCondition endsWith(String value) {
    return function("endswith", value);
  }

  public RowCondition contains(String value) {
    return function("contains", value);
  }

  public RowCondition atLeast(BigDecimal value) {
    return condition("ge", value.toPlainString());
  }

  public RowCondition atMost(BigDecimal value) {
    return condition("le", value.toPlainString());
  }

  /** At that time or later. */
  public RowCondition from(Instant value) {
    return condition("ge", value.toString());
  }

  public RowCondition before(Instant value) {
    return condition("lt", value.toString());
  }

  private RowCondition condition(String operator, String literal) {
    return new RowCondition(name + " " + operator + " " + literal);
  }

  private RowCondition function(String function, String value) {
    return new RowCondition(function + "(" + name + "," + quoted(value) + ")");
  }

  /** Comparisons, because nobody has published how the query function In wants quotes written. */
  private static <T> RowCondition anyOf(Collection<T> values, Function<T, RowCondition> is) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Name at least one value to look for.");
    }
    return new RowCondition(
        values.stream()
            .map(is)
            .map(RowCondition::filter)
            .collect(Collectors.joining(" or ", "(", ")")));
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
