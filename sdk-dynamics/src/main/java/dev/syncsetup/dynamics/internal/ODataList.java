package dev.syncsetup.dynamics.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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

  /** The rows of this page; a missing list is an empty one. */
  public List<J> rows() {
    return value == null ? List.of() : value;
  }
}
