package dev.syncsetup.dynamics.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Values of a row, by logical name of the column. Immutable.
 *
 * <p>Each accessor returns nothing for a column that is empty, and throws an {@link
 * IllegalArgumentException} for one that was not read or holds something else.
 */
public final class RowValues {
  /** No column at all. */
  public static final RowValues NONE = new RowValues(Map.of());

  /** A String, BigDecimal, Boolean or UUID for each column that was read. */
  private final Map<String, Optional<Object>> values;

  RowValues(Map<String, Optional<Object>> values) {
    this.values = Map.copyOf(values);
  }

  /** The columns that were read, empty ones included. */
  public Set<String> columns() {
    return values.keySet();
  }

  public Optional<String> text(String column) {
    return value(column, String.class);
  }

  /** A whole number, a decimal, an amount of money or the value of a choice. */
  public Optional<BigDecimal> number(String column) {
    return value(column, BigDecimal.class);
  }

  public Optional<Boolean> flag(String column) {
    return value(column, Boolean.class);
  }

  /** A point in time. */
  public Optional<Instant> instant(String column) {
    return text(column)
        .map(text -> parsed(column, text, each -> OffsetDateTime.parse(each).toInstant()));
  }

  /** A date without time. */
  public Optional<LocalDate> date(String column) {
    return text(column).map(text -> parsed(column, text, LocalDate::parse));
  }

  /** The id of the row that a lookup points to, or of a column that holds an id as such. */
  public Optional<UUID> lookup(String column) {
    Optional<Object> value = read(column);
    return value.map(each -> each instanceof String text ? id(column, text) : uuid(column, each));
  }

  RowValues with(String column, Optional<Object> value) {
    Map<String, Optional<Object>> more = new LinkedHashMap<>(values);
    more.put(column, value);
    return new RowValues(more);
  }

  private <T> Optional<T> value(String column, Class<T> type) {
    return read(column)
        .map(
            value -> {
              if (!type.isInstance(value)) {
                throw other(column, value.getClass().getSimpleName());
              }
              return type.cast(value);
            });
  }

  private Optional<Object> read(String column) {
    Optional<Object> value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException(
          "The column " + column + " was not read; name it among the columns wanted.");
    }
    return value;
  }

  private static UUID uuid(String column, Object value) {
    if (value instanceof UUID id) {
      return id;
    }
    throw other(column, value.getClass().getSimpleName());
  }

  private static UUID id(String column, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw other(column, "text that is no id");
    }
  }

  private static <T> T parsed(String column, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      throw other(column, "text that is no such time");
    }
  }

  private static IllegalArgumentException other(String column, String what) {
    return new IllegalArgumentException("The column " + column + " holds " + what + ".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowValues row && row.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Names only: values may be personal data. */
  @Override
  public String toString() {
    return "RowValues" + values.keySet();
  }
}
