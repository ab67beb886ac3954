package dev.syncsetup.testing.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as a simulator sees it.
 *
 * @param origin scheme, host and port it was sent to, no trailing slash
 * @param method the verb
 * @param path raw path, still percent-encoded, without the query
 * @param rawQuery raw query without the question mark, empty when there is none
 * @param headers last value per name, names in any case
 * @param body the body as text, empty when there is none
 */
public record Request(
    URI origin,
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    String body) {

  public Request {
    TreeMap<String, String> insensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    insensitive.putAll(headers);
    headers = insensitive;
  }

  /** Path with query, as it stood on the request line. */
  public String target() {
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The same request with another value of a header. */
  public Request with(String name, String value) {
    Map<String, String> other = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    other.putAll(headers);
    other.put(name, value);
    return new Request(origin, method, path, rawQuery, other, body);
  }

  /** The bearer token, without its scheme. */
  public Optional<String> bearer() {
    return header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()));
  }

  public String decodedPath() {
    return decode(path.replace("+", "%2B"));
  }

  /** Query parameters, decoded, in order. */
  public Map<String, String> query() {
    return parameters(rawQuery);
  }

  /** The body read as a form, decoded, in order. */
  public Map<String, String> form() {
    return parameters(body);
  }

  /** The body as JSON; throws {@link IllegalArgumentException} when it is none. */
  public JsonNode json() {
    return Json.parse(body);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        result.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return result;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
