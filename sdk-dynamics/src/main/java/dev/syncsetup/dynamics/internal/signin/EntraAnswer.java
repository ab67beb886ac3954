package dev.syncsetup.dynamics.internal.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.spi.WireJson;
import java.io.IOException;
import java.util.stream.StreamSupport;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * What the sign-in library gets to read. It reads whole bodies without bounds of its own, and works
 * for hours on a number like 1e999999999.
 */
final class EntraAnswer {
  private static final long LONGEST = 1 << 20;

  private EntraAnswer() {}

  /**
   * The text of an answer.
   *
   * @throws AuthenticationException when it is longer than 1 MiB or no JSON object with plain
   *     numbers; or it is to hold a token and has parts within parts, which the library would read
   *     for ever
   */
  static String text(Response response, Authority authority) throws IOException {
    ResponseBody body = response.body();
    boolean flat = response.isSuccessful() && response.request().method().equals("POST");
    if (body.source().request(LONGEST + 1)) {
      throw refused("more than 1 MiB", authority);
    }
    String text = body.string();
    if (!isPlain(text, flat)) {
      throw refused("something that is not the JSON expected there", authority);
    }
    return text;
  }

  private static boolean isPlain(String text, boolean flat) {
    try {
      JsonNode json = WireJson.mapper().readTree(text);
      return json.isObject()
          && StreamSupport.stream(json.spliterator(), false)
              .allMatch(
                  value ->
                      (!flat || value.isValueNode())
                          && (!value.isNumber() || value.canConvertToLong()));
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }

  private static AuthenticationException refused(String what, Authority authority) {
    return new AuthenticationException(
        "Entra ID answered a sign-in with "
            + what
            + ". Check that "
            + authority.url()
            + " is its address and no proxy answers in its place.",
        null,
        null);
  }
}
