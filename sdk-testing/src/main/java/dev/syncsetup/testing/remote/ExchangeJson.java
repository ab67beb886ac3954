package dev.syncsetup.testing.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;

/** An exchange on its way to another process. */
final class ExchangeJson {
  private ExchangeJson() {}

  static ObjectNode json(Exchange exchange) {
    ObjectNode json = Json.object();
    json.put("number", exchange.number())
        .put("at", exchange.at().toString())
        .put("service", exchange.service())
        .put("method", exchange.method())
        .put("target", exchange.target())
        .put("requestBody", exchange.requestBody())
        .put("status", exchange.status())
        .put("responseBody", exchange.responseBody())
        .put("fault", exchange.fault());
    ObjectNode headers = json.putObject("requestHeaders");
    exchange.requestHeaders().forEach(headers::put);
    return json;
  }

  static Exchange exchange(JsonNode json) {
    return new Exchange(
        json.path("number").asInt(),
        Instant.parse(json.path("at").asText()),
        json.path("service").asText(),
        json.path("method").asText(),
        json.path("target").asText(),
        Json.texts(json.path("requestHeaders")),
        json.path("requestBody").asText(),
        json.path("status").asInt(),
        json.path("responseBody").asText(),
        json.path("fault").isNull() ? null : json.path("fault").asText());
  }
}
