package dev.syncsetup.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One page of a list that the server cuts into pages.
 *
 * <p>Immutable. {@link #next()} costs one HTTP call each time it is called; {@link #stream()}
 * fetches pages as they are needed and holds one at a time.
 *
 * @param <T> what the list holds
 */
public final class Page<T> {
  private final List<T> items;
  private final Supplier<Optional<Page<T>>> next;

  private Page(List<T> items, Supplier<Optional<Page<T>>> next) {
    this.items = List.copyOf(items);
    this.next = next;
  }

  /** A page that knows how to fetch the one after it. */
  public static <T> Page<T> of(List<T> items, Supplier<Optional<Page<T>>> next) {
    return new Page<>(items, next);
  }

  /** The last page, or the only one. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, Optional::empty);
  }

  /** What stands on this page; a server may send an empty page with a next one behind it. */
  public List<T> items() {
    return items;
  }

  /** Fetches the next page, or returns nothing after the last one. */
  public Optional<Page<T>> next() {
    return next.get();
  }

  /** The items of this page and all following ones, fetched lazily and in order. */
  public Stream<T> stream() {
    return Stream.<Optional<Page<T>>>iterate(
            Optional.of(this), Optional::isPresent, page -> page.flatMap(Page::next))
        .flatMap(page -> Objects.requireNonNull(page).stream())
        .flatMap(page -> page.items().stream());
  }
}
