package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.WireJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back for one operation.
 *
 * @param headers first value per name; names in any case
 * @param body text, empty when there was none
 */
public record OperationAnswer(int status, Map<String, String> headers, String body) {

  public OperationAnswer {
    TreeMap<String, String> insensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    insensitive.putAll(headers);
    headers = insensitive;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON of that type. */
  public <T> T json(TypeReference<T> type) {
    try {
      T value = WireJson.mapper().readValue(body, type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException quotesTheBody) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static UnexpectedResponseException unreadable() {
    return new UnexpectedResponseException(
        "Dataverse answered an operation of a batch with something that is not the JSON expected"
            + " there.",
        null);
  }
}
