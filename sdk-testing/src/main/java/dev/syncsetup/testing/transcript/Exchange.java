package dev.syncsetup.testing.transcript;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, secrets replaced by {@code ***}.
 *
 * @param number counts from 1 over all services of a cloud
 * @param at simulated time at which the request was answered
 * @param service which simulated service answered
 * @param method the verb
 * @param target path with query as sent
 * @param requestHeaders headers that mean something to a service; never the token
 * @param requestBody body as sent, redacted; empty when there was none
 * @param status HTTP status of the answer, 0 when a fault left the request without one
 * @param responseBody body of the answer, redacted; empty when there was none
 * @param fault the fault that was injected here, or null
 */
public record Exchange(
    int number,
    Instant at,
    String service,
    String method,
    String target,
    Map<String, String> requestHeaders,
    String requestBody,
    int status,
    String responseBody,
    @Nullable String fault) {

  /** The verb of a part, as JSON of Graph or as the first line of a part of Dataverse. */
  private static final Pattern WRITE_IN_BATCH =
      Pattern.compile("\"method\" *: *\"(?!GET\")|^(POST|PATCH|PUT|DELETE) ", Pattern.MULTILINE);

  /**
   * Whether a server that answered well has changed something: not a read, a batch of reads, a
   * sign-in or a check.
   */
  public boolean isWrite() {
    if (service.equals("entra") || method.equals("GET")) {
      return false;
    }
    if (target.endsWith("/$batch")) {
      return WRITE_IN_BATCH.matcher(requestBody).find();
    }
    return !target.startsWith("/identity/") && !target.endsWith("/validations");
  }

  /** Service, verb, target and status on one line. */
  public String summary() {
    return service + " " + method + " " + target + " " + status;
  }
}
