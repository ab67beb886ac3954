package dev.syncsetup.testing.marketo.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** One answer as a client sees it; the body is missing where it is no JSON. */
public record Answer(HttpResponse<String> response, JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response, parse(response.body().isEmpty() ? "null" : response.body()));
  }

  /** Test data in JSON with apostrophes for quotes. */
  public static JsonNode json(String text) {
    return parse(text.replace('\'', '"'));
  }

  public int status() {
    return response.statusCode();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Text at a JSON pointer. */
  public String text(String pointer) {
    return json.at(pointer).asText();
  }

  /** The code of the first error of a Marketo envelope; empty for success. */
  public String error() {
    return text("/errors/0/code");
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
