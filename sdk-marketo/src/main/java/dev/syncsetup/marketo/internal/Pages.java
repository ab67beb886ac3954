package dev.syncsetup.marketo.internal;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists that Marketo cuts into pages by token. A page may be short or empty and still not be the
 * last: only Marketo's word ends the list.
 */
public final class Pages {
  private Pages() {}

  /** Fetches one page. */
  @FunctionalInterface
  public interface Query<J> {
    /**
     * The page that a token stands for.
     *
     * @param token what the page before named; null for the first page
     */
    Envelope<J> page(@Nullable String token);
  }

  /** The first page of a list. */
  public static <J, T> Page<T> first(Query<J> query, Function<J, T> value) {
    return first(query, value, Optional::empty);
  }

  /**
   * The first page of a list that another list continues.
   *
   * @param after fetches the first page of that other list, if there is one
   */
  public static <J, T> Page<T> first(
      Query<J> query, Function<J, T> value, Supplier<Optional<Page<T>>> after) {
    return page(query, null, value, after);
  }

  private static <J, T> Page<T> page(
      Query<J> query,
      @Nullable String token,
      Function<J, T> value,
      Supplier<Optional<Page<T>>> after) {
    Envelope<J> answer = query.page(token);
    String next = next(answer, token);
    return Page.of(
        answer.result().stream().map(value).toList(),
        next == null ? after : () -> Optional.of(page(query, next, value, after)));
  }

  private static @Nullable String next(Envelope<?> answer, @Nullable String token) {
    String next = answer.nextPageToken();
    boolean more = answer.moreResult() == null ? next != null : answer.moreResult();
    if (!more) {
      return null;
    }
    if (next == null || next.isBlank() || next.equals(token)) {
      throw new UnexpectedResponseException(
          "Marketo says that more follows and gives "
              + (next == null || next.isBlank() ? "no token" : "the same token again")
              + " to ask for it, so the list would be incomplete. Request id "
              + answer.requestId()
              + ".",
          null);
    }
    return next;
  }
}
