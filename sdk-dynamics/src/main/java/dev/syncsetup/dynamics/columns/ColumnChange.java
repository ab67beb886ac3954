package dev.syncsetup.dynamics.columns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What to change about a Two Options column; everything else stays as it is. Immutable. */
public final class ColumnChange {
  private final Map<Integer, String> labels;
  private final Optional<Boolean> defaultValue;

  private ColumnChange(Map<Integer, String> labels, Optional<Boolean> defaultValue) {
    this.labels = Map.copyOf(labels);
    this.defaultValue = defaultValue;
  }

  /** Begins with a display name in one language; those in other languages stay. */
  public static ColumnChange label(int languageCode, String displayName) {
    return new ColumnChange(Map.of(languageCode, displayName), Optional.empty());
  }

  /** Begins with the value that rows created from then on have. */
  public static ColumnChange defaultValue(boolean value) {
    return new ColumnChange(Map.of(), Optional.of(value));
  }

  /** Adds a display name in one language. */
  public ColumnChange andLabel(int languageCode, String displayName) {
    Map<Integer, String> all = new LinkedHashMap<>(labels);
    all.put(languageCode, displayName);
    return new ColumnChange(all, defaultValue);
  }

  /** Adds the value that rows created from then on have. */
  public ColumnChange andDefaultValue(boolean value) {
    return new ColumnChange(labels, Optional.of(value));
  }

  Map<Integer, String> labels() {
    return labels;
  }

  Optional<Boolean> defaultValue() {
    return defaultValue;
  }
}
