package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One read or write, that can be sent by itself or in a batch.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path below the root of the Web API, encoded, with its query
 * @param headers what this operation needs beyond the headers every call has
 * @param body null when there is none
 * @param repeatable whether doing it twice leaves the server as doing it once does
 */
public record Operation(
    String method,
    String path,
    Map<String, String> headers,
    @Nullable JsonNode body,
    boolean repeatable) {

  public Operation {
    headers = Map.copyOf(headers);
    if (!fitsOneLine(path) || !headers.values().stream().allMatch(Operation::fitsOneLine)) {
      throw new UnexpectedResponseException(
          "Dataverse was not called: a name or a version that it handed out holds a line break or"
              + " another character that no request can carry.",
          null);
    }
  }

  /** In a batch a line break would begin a request of its own. */
  private static boolean fitsOneLine(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c != 0x7f);
  }
}
