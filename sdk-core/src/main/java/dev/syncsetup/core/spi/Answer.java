package dev.syncsetup.core.spi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer that is not a plain success, as text.
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
    insensitive.putAll(headers);
    headers = insensitive;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
