package dev.syncsetup.dynamics.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list as OData answers it.
 *
 * @param value the rows of this page
 * @param nextLink address of the next page, to be called unchanged
 * @param <J> wire form of a row
 */
public record ODataList<J>(
    @Nullable List<J> value, @JsonProperty("@odata.nextLink") @Nullable String nextLink) {

  /**
   * The rows of this page.
   *
   * @throws UnexpectedResponseException when there is no list, which must not be taken for an empty
   *     one, or a row is null
   */
  public List<J> rows() {
    if (value == null || value.stream().anyMatch(Objects::isNull)) {
      throw new UnexpectedResponseException(
          "The service answered with JSON that is not the list expected there. Is a proxy in"
              + " between?",
          null);
    }
    return value;
  }
}
