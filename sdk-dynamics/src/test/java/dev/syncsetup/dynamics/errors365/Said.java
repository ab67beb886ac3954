package dev.syncsetup.dynamics.errors365;

import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import java.util.TreeMap;

/** What the services say where the simulators have no state that would make them say it. */
final class Said {
  static final String REQUEST_ID = "5f1c2a50-0000-4000-8000-000000000001";

  private Said() {}

  /** A refusal as Microsoft Graph and the administration word it. */
  static Fault.Answer refusal(int status, String code, String message) {
    return answer(status, Map.of(), code, message, "");
  }

  /** A refusal that asks the caller to come back after this many seconds. */
  static Fault.Answer busy(int status, String code, int seconds) {
    return answer(status, Map.of("Retry-After", String.valueOf(seconds)), code, "Busy.", "");
  }

  /** A refusal whose exact code stands among the details. */
  static Fault.Answer withDetail(String code, String detail) {
    String details = "\"details\":[{\"code\":\"" + detail + "\",\"target\":\"x\"}],";
    return answer(400, Map.of(), code, "More is in the details.", details);
  }

  /** A success, for a replica that knows less than the service. */
  static Fault.Answer success(String body) {
    return new Fault.Answer(200, Map.of("Content-Type", "application/json"), body);
  }

  private static Fault.Answer answer(
      int status, Map<String, String> more, String code, String message, String details) {
    Map<String, String> headers = new TreeMap<>(more);
    headers.put("Content-Type", "application/json");
    headers.put("request-id", REQUEST_ID);
    String body =
        "{\"error\":{\"code\":\"%s\",\"message\":\"%s\",%s\"innerError\":{"
            + "\"date\":\"2026-01-01T00:00:00\",\"request-id\":\"%s\","
            + "\"client-request-id\":\"%s\"}}}";
    return new Fault.Answer(
        status, headers, body.formatted(code, message, details, REQUEST_ID, REQUEST_ID));
  }
}
