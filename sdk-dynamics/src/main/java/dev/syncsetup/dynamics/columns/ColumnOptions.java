package dev.syncsetup.dynamics.columns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** In which languages and in which solution a column is created. Immutable. */
public final class ColumnOptions {
  private final Optional<Integer> language;
  private final Map<Integer, String> moreLabels;
  private final Optional<String> solution;

  private ColumnOptions(
      Optional<Integer> language, Map<Integer, String> moreLabels, Optional<String> solution) {
    this.language = language;
    this.moreLabels = Map.copyOf(moreLabels);
    this.solution = solution;
  }

  /** The display name is in the organisation's base language, which is read first. */
  public static ColumnOptions inBaseLanguage() {
    return new ColumnOptions(Optional.empty(), Map.of(), Optional.empty());
  }

  /**
   * The display name is in this language.
   *
   * @param languageCode LCID of a provisioned language, for example 1031
   */
  public static ColumnOptions inLanguage(int languageCode) {
    return new ColumnOptions(Optional.of(languageCode), Map.of(), Optional.empty());
  }

  /** Adds the display name in another provisioned language. */
  public ColumnOptions alsoLabelled(int languageCode, String displayName) {
    Map<Integer, String> labels = new LinkedHashMap<>(moreLabels);
    labels.put(languageCode, displayName);
    return new ColumnOptions(language, labels, solution);
  }

  /**
   * Puts the column into this unmanaged solution, whose publisher must own the column's prefix.
   * Without it the column is in the default solution only.
   */
  public ColumnOptions inSolution(String uniqueName) {
    return new ColumnOptions(language, moreLabels, Optional.of(uniqueName));
  }

  Optional<Integer> language() {
    return language;
  }

  Map<Integer, String> moreLabels() {
    return moreLabels;
  }

  Optional<String> solution() {
    return solution;
  }
}
