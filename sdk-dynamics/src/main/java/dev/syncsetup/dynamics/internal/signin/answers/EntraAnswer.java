package dev.syncsetup.dynamics.internal.signin.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.core.spi.text.OneLine;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import okhttp3.ResponseBody;

/**
 * What the sign-in library gets to read. It reads whole bodies without bounds of its own, works for
 * hours on a number like 1e999999999, and for ever on a token that holds a list.
 */
public final class EntraAnswer {
  private static final long LONGEST = 1 << 20;

  private EntraAnswer() {}

  /**
   * The text of an answer.
   *
   * @param isToken whether it should be a token, so that nothing in it has parts
   * @throws AuthenticationException when it is longer than 1 MiB or no JSON object with plain
   *     numbers
   */
  public static String text(ResponseBody body, boolean isToken, URI authority) throws IOException {
    if (body.source().request(LONGEST + 1)) {
      throw refused("more than 1 MiB", authority);
    }
    String text = body.string();
    try {
      if (WireJson.mapper().readTree(text) instanceof ObjectNode json && isPlain(json, isToken)) {
        return isToken ? text : inLines(json);
      }
    } catch (JsonProcessingException noJson) {
      // As any other body that is no object.
    }
    throw refused("something that is not the JSON expected there", authority);
  }

  private static boolean isPlain(ObjectNode json, boolean isToken) {
    return json.properties().stream()
        .allMatch(each -> isPlain(each.getKey(), each.getValue(), isToken));
  }

  /** What is no number where a time is due, the library quotes in its log. */
  private static boolean isPlain(String name, JsonNode value, boolean isToken) {
    if (value.isNumber()) {
      return value.canConvertToLong();
    }
    boolean isTime = name.endsWith("_in") || name.equals("interval");
    return !isToken || (value.isValueNode() && (!isTime || value.asText().matches("[0-9]{1,18}")));
  }

  /** The library logs what an error says. */
  private static String inLines(ObjectNode json) {
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue().isTextual()) {
        each.setValue(TextNode.valueOf(OneLine.of(each.getValue().textValue())));
      }
    }
    return json.toString();
  }

  private static AuthenticationException refused(String what, URI authority) {
    return new AuthenticationException(
        "Entra ID answered a sign-in with "
            + what
            + ". Check that "
            + authority
            + " is its address and no proxy answers in its place.",
        null,
        null);
  }
}
