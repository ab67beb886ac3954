package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.Page;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns OData lists into pages. */
public final class Pages {
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
    @Nullable String next = list.nextLink();
    var items = list.rows().stream().map(value).toList();
    return next == null
        ? Page.last(items)
        : Page.of(items, () -> Optional.of(of(fetch.apply(next), fetch, value)));
  }
}
