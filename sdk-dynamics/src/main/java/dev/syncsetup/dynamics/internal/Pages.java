package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns OData lists into pages. */
public final class Pages {
  /** A service may send an empty page before the last one, but has no reason to go on so. */
  private static final int MOST_EMPTY = 100;

  private Pages() {}

  /**
   * A page of values that fetches the next one by its link.
   *
   * @param list the answer
   * @param fetch fetches a next-link
   * @param value turns a wire row into a value
   */
  public static <J, T> Page<T> of(
      ODataList<J> list, Function<String, ODataList<J>> fetch, Function<J, T> value) {
    return page(list, 0, fetch, value);
  }

  private static <J, T> Page<T> page(
      ODataList<J> list, int empty, Function<String, ODataList<J>> fetch, Function<J, T> value) {
    List<T> items = list.rows().stream().map(value).toList();
    @Nullable String next = list.nextLink();
    if (next == null) {
      return Page.last(items);
    }
    int emptySoFar = items.isEmpty() ? empty + 1 : 0;
    if (emptySoFar > MOST_EMPTY) {
      throw new UnexpectedResponseException(
          "The service answered "
              + emptySoFar
              + " empty pages in a row and says that more follows: the list would never end.",
          null);
    }
    return Page.of(
        items, () -> Optional.of(page(following(next, fetch), emptySoFar, fetch, value)));
  }

  private static <J> ODataList<J> following(String link, Function<String, ODataList<J>> fetch) {
    ODataList<J> list = fetch.apply(link);
    if (link.equals(list.nextLink())) {
      throw new UnexpectedResponseException(
          "The service answered a page whose next one is itself: the list would never end.", null);
    }
    return list;
  }
}
