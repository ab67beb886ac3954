package dev.syncsetup.testing.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Finds things by a text they have, in any case, in the order of their places. What it holds must
 * be taken out before its text changes, and put back after.
 *
 * @param <T> what is found
 */
public final class TextIndex<T> {
  private final Function<? super T, String> text;
  private final ToLongFunction<? super T> place;
  private final Map<String, NavigableMap<Long, T>> things = new HashMap<>();

  /**
   * An empty index.
   *
   * @param text of a thing
   * @param place a number no other thing has, which never changes
   */
  public TextIndex(Function<? super T, String> text, ToLongFunction<? super T> place) {
    this.text = text;
    this.place = place;
  }

  /** All that have the text. */
  public Collection<T> all(String wanted) {
    NavigableMap<Long, T> found = things.get(key(wanted));
    return found == null ? List.of() : found.values();
  }

  public void add(T thing) {
    things
        .computeIfAbsent(key(text.apply(thing)), key -> new TreeMap<>())
        .put(place.applyAsLong(thing), thing);
  }

  public void remove(T thing) {
    things.computeIfPresent(
        key(text.apply(thing)),
        (key, same) -> {
          same.remove(place.applyAsLong(thing));
          return same.isEmpty() ? null : same;
        });
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
