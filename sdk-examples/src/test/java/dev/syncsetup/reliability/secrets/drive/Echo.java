package dev.syncsetup.reliability.secrets.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The ways in which a service, or something in front of it, writes back what it was sent. */
enum Echo {
  ERROR(400),
  ERROR_CUT_SHORT(409),
  FORBIDDEN(403),
  SIGN_IN(401),
  PROBLEM(422),
  CHECKS(200),
  ENVELOPE(200),
  WARNING(200),
  UNEXPECTED_FIELDS(200),
  BATCH(200),
  PAGE(500),
  FORM(200),
  BROKEN_JSON(200),
  WRONG_TYPES(200),
  REDIRECT(302),
  RETRY_AFTER(429),
  HEADERS(500);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;

  Echo(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  Map<String, String> headers(Sent sent) {
    String line = URLEncoder.encode(sent.token() + " " + sent.body(), StandardCharsets.UTF_8);
    String said = sent.token().isEmpty() ? line : sent.token();
    return switch (this) {
      case REDIRECT -> Map.of("Location", "https://elsewhere.example/?token=" + said);
      case RETRY_AFTER -> Map.of("Retry-After", said);
      case HEADERS ->
          Map.of(
              "request-id", said,
              "x-ms-service-request-id", said,
              "x-ms-request-id", said,
              "client-request-id", said,
              "WWW-Authenticate", "Bearer " + said);
      default -> Map.of();
    };
  }

  String body(Sent sent) {
    String said = "You sent " + sent.token() + " with " + sent.body();
    return switch (this) {
      case ERROR, FORBIDDEN, RETRY_AFTER, HEADERS -> error(said);
      case ERROR_CUT_SHORT -> error(".".repeat(575) + said);
      case SIGN_IN ->
          object(
              Map.of(
                  "error",
                  "invalid_client",
                  "error_description",
                  "AADSTS7000215: Invalid client secret provided. " + said));
      case PROBLEM -> object(Map.of("title", said, "detail", said, "code", said));
      case CHECKS -> checks(said);
      case ENVELOPE ->
          "{\"requestId\":%s,\"success\":false,\"errors\":[{\"code\":%s,\"message\":%s}]}"
              .formatted(text(said), text(said), text(said));
      case WARNING ->
          "{\"requestId\":%s,\"success\":true,\"result\":[],\"warnings\":[%s]}"
              .formatted(text(said), text(said));
      case UNEXPECTED_FIELDS -> more(sent.answer(), said);
      case BATCH -> batch(sent.body());
      case PAGE -> "<html><body>Cannot serve " + said + "</body></html>";
      case FORM -> sent.body() + "&token=" + sent.token();
      case BROKEN_JSON ->
          "{\"value\": " + sent.token() + ", \"was\": " + sent.body().replace('"', ' ') + "}";
      case WRONG_TYPES ->
          "{\"value\":%1$s,\"success\":%1$s,\"expires_in\":%1$s,\"checks\":%1$s,\"id\":%1$s}"
              .formatted(text(said));
      case REDIRECT -> "";
    };
  }

  private static String error(String said) {
    return "{\"error\":{\"code\":%1$s,\"message\":%1$s,\"innererror\":{\"code\":%1$s}}}"
        .formatted(text(said));
  }

  private static String more(String answer, String said) {
    try {
      JsonNode json = JSON.readTree(answer);
      return json instanceof ObjectNode object ? object.put("debug", said).toString() : answer;
    } catch (JsonProcessingException noJson) {
      return answer;
    }
  }

  /** Marketo's seven, none of them passed. */
  private static String checks(String said) {
    ObjectNode answer = JSON.createObjectNode();
    for (int number = 1; number <= 7; number++) {
      ObjectNode check = answer.withArray("checks").addObject();
      check.put("number", number).put("label", "label").put("passed", false).put("message", said);
    }
    return answer.toString();
  }

  /** Every part of a batch is refused with what it held. */
  private static String batch(String body) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      for (JsonNode part : JSON.readTree(body).path("requests")) {
        ObjectNode refusal = answer.withArray("responses").addObject();
        refusal.put("id", part.path("id").asText()).put("status", 400);
        refusal.withObject("/body/error").put("code", "Request_BadRequest");
        refusal.withObject("/body/error").put("message", "Bad: " + part.path("body"));
      }
    } catch (JsonProcessingException noBatch) {
      return error(body);
    }
    return answer.has("responses") ? answer.toString() : error(body);
  }

  private static String object(Map<String, String> fields) {
    return JSON.valueToTree(fields).toString();
  }

  private static String text(String said) {
    return JSON.getNodeFactory().textNode(said).toString();
  }
}
