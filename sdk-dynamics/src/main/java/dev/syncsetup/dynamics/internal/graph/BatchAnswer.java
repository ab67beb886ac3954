package dev.syncsetup.dynamics.internal.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * How one request inside a batch ended.
 *
 * @param body of a success; null when there was none
 * @param error what the request would have thrown as a call of its own; null for a success
 */
public record BatchAnswer(@Nullable JsonNode body, @Nullable SdkException error) {

  static BatchAnswer failed(SdkException error) {
    return new BatchAnswer(null, error);
  }

  public boolean succeeded() {
    return error == null;
  }

  /** The body as a wire record; throws the error when there is one. */
  public <J> J as(Class<J> type) {
    if (error != null) {
      throw error;
    }
    try {
      J value = WireJson.mapper().treeToValue(body, type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException | IllegalArgumentException quotesTheBody) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static UnexpectedResponseException unreadable() {
    return new UnexpectedResponseException(
        "Microsoft Graph answered a request inside a batch with something that is not the JSON"
            + " expected there.",
        null);
  }
}
