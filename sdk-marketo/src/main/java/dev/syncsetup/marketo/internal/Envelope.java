package dev.syncsetup.marketo.internal;

import dev.syncsetup.core.spi.text.OneLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every answer of the REST API is wrapped in, success or not. Lists that Marketo leaves out
 * are empty.
 *
 * @param success null when the answer is no envelope at all
 * @param moreResult whether another page follows, however short this one is; null where the
 *     operation has no pages
 */
public record Envelope<T>(
    @Nullable String requestId,
    @Nullable Boolean success,
    List<T> result,
    List<Notice> errors,
    List<Notice> warnings,
    @Nullable String nextPageToken,
    @Nullable Boolean moreResult) {

  public Envelope {
    requestId = requestId == null ? null : OneLine.of(requestId);
    result = orEmpty(result);
    errors = orEmpty(errors);
    warnings = orEmpty(warnings);
  }

  private static <E> List<E> orEmpty(@Nullable List<E> list) {
    if (list != null && list.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a list with an empty place");
    }
    return list == null ? List.of() : list;
  }
}
