package dev.syncsetup.reliability.faults;

import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;

/** Refusals in the form in which each service words them, or a gateway in front of it. */
final class ErrorAnswers {
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");
  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");
  private static final String PAGE = "<html><body><h1>%d</h1></body></html>";

  private static final Map<Integer, String> MARKETO =
      Map.of(
          601, "Access token invalid",
          602, "Access token expired",
          604, "Request timed out",
          606, "Max rate limit '100' exceeded with in '20' secs",
          608, "API Temporarily Unavailable",
          611, "System error",
          615, "Concurrent access limit reached");

  private ErrorAnswers() {}

  static Fault.Answer of(Spot spot, int status) {
    return switch (spot.service()) {
      case "dataverse" -> dataverse(status);
      case "graph" -> graph(status);
      case "admin" -> admin(status);
      case "entra" -> entra(status);
      case "relay" -> problem(status);
      default -> spot.isSignIn() && status == 401 ? badClient() : page(status);
    };
  }

  /** Too many requests, with what stands in Retry-After. */
  static Fault.Answer waiting(Spot spot, String retryAfter) {
    Fault.Answer plain = of(spot, 429);
    String type = String.valueOf(plain.headers().get("Content-Type"));
    return new Fault.Answer(
        429, Map.of("Content-Type", type, "Retry-After", retryAfter), plain.body());
  }

  static Fault.Answer locked() {
    return DataverseTrouble.CUSTOMIZATION_LOCK.fault();
  }

  /** An error inside HTTP 200. */
  static Fault.Answer marketo(int code) {
    return new Fault.Answer(
        200,
        JSON,
        """
        {"requestId":"f00d#1","success":false,"errors":[{"code":"%d","message":"%s"}]}"""
            .formatted(code, MARKETO.get(code)));
  }

  private static Fault.Answer dataverse(int status) {
    return switch (status) {
      case 403 ->
          error(403, "0x80040220", "SecLib::AccessCheckEx failed. Principal user is missing prvX.");
      case 412 ->
          error(
              412,
              "0x80060882",
              "The version of the existing record doesn't match the RowVersion property provided.");
      case 429 ->
          error(
              429,
              "0x80072322",
              "Number of requests exceeded the limit of 6000 over time window of 300 seconds.");
      case 500 -> error(500, "0x80040216", "An unexpected error occurred.");
      default -> page(status);
    };
  }

  private static Fault.Answer graph(int status) {
    return switch (status) {
      case 403 ->
          error(
              403,
              "Authorization_RequestDenied",
              "Insufficient privileges to complete the operation.");
      case 408 -> error(408, "RequestTimeout", "The request timed out.");
      case 412 -> error(412, "PreconditionFailed", "A precondition is not met.");
      case 429 -> error(429, "TooManyRequests", "Too many requests. Retry after the time given.");
      case 500 -> error(500, "InternalServerError", "An internal server error occurred.");
      case 503 -> error(503, "ServiceUnavailable", "The service is temporarily unavailable.");
      default -> page(status);
    };
  }

  private static Fault.Answer admin(int status) {
    return switch (status) {
      case 403 -> error(403, "Forbidden", "The caller does not have permission.");
      case 408 -> error(408, "RequestTimeout", "The request timed out.");
      case 412 -> error(412, "PreconditionFailed", "A precondition is not met.");
      case 429 -> error(429, "TooManyRequests", "Too many requests.");
      case 500 -> error(500, "InternalServerError", "Encountered internal server error.");
      case 503 -> error(503, "ServiceUnavailable", "The service is unavailable.");
      default -> page(status);
    };
  }

  private static Fault.Answer entra(int status) {
    return switch (status) {
      case 401 ->
          signIn(401, "invalid_client", 7000222, "The provided client secret keys are expired.");
      case 500, 503 ->
          signIn(
              status,
              "temporarily_unavailable",
              90033,
              "A transient error has occurred. Try again.");
      default -> page(status);
    };
  }

  private static Fault.Answer signIn(int status, String error, int code, String text) {
    return new Fault.Answer(
        status,
        JSON,
        """
        {"error":"%s","error_description":"AADSTS%d: %s","error_codes":[%d]}"""
            .formatted(error, code, text, code));
  }

  private static Fault.Answer badClient() {
    return new Fault.Answer(
        401,
        JSON,
        """
        {"error":"invalid_client","error_description":"Bad client credentials"}""");
  }

  /** The contract has codes for some problems only; the others are those of any server. */
  private static Fault.Answer problem(int status) {
    String code = status == 412 ? "alreadyConnected" : "";
    String body =
        code.isEmpty()
            ? "{\"type\":\"about:blank\",\"title\":\"%d\",\"status\":%d}".formatted(status, status)
            : """
            {"type":"urn:sync-setup:crm-sync:%s","title":"Credentials have been saved before",\
            "status":%d,"detail":"Nothing was changed.","code":"%s"}"""
                .formatted(code, status, code);
    return new Fault.Answer(status, Map.of("Content-Type", "application/problem+json"), body);
  }

  private static Fault.Answer error(int status, String code, String message) {
    return DataverseTrouble.refusal(status, code, message);
  }

  private static Fault.Answer page(int status) {
    return new Fault.Answer(status, HTML, PAGE.formatted(status));
  }
}
