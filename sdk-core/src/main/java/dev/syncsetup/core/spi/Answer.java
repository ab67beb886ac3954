package dev.syncsetup.core.spi;

import dev.syncsetup.core.spi.text.Revealed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer that is not a plain success, as text that repeats no secret.
 *
 * @param operation which call it was, for example UsersApi.find
 * @param status HTTP status
 * @param headers first value per name; names in any case
 * @param body text of the body, cut after a few kilobytes
 * @param retryAfter the parsed Retry-After header
 */
public record Answer(
    String operation,
    int status,
    Map<String, String> headers,
    String body,
    Optional<Duration> retryAfter) {

  public Answer {
    TreeMap<String, String> insensitive = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    // Here and not in the error alone: a text that was cut short holds a piece of a secret.
    headers.forEach((name, value) -> insensitive.put(name, Revealed.hidden(value)));
    headers = insensitive;
    body = Revealed.hidden(body);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
