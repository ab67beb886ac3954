package dev.syncsetup.marketo.support.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The published OpenAPI document, and whether client and relay keep to it. */
public final class RelayContract {
  private static final String FILE = "/dev/syncsetup/marketo/crm-sync-settings.openapi.yaml";
  private static final String BASE = "/crm-sync/v1";
  private static final RelayContract PUBLISHED = new RelayContract();

  private final JsonNode document = read();
  private final Schemas schemas = new Schemas(document);

  /** The contract as it is published with the module. */
  public static RelayContract published() {
    return PUBLISHED;
  }

  /** Values of the enumeration of problem codes. */
  public List<String> problemCodes() {
    return texts(document.at("/components/schemas/Problem/properties/code/enum"));
  }

  /** Ids of all operations. */
  public List<String> operations() {
    return document.path("paths").findValuesAsText("operationId");
  }

  /** Id of the operation an exchange is of. */
  public String operation(Exchange exchange) {
    return node(exchange).path("operationId").asText();
  }

  /** Fails unless the request, and the answer if a relay gave it, fit the contract. */
  public void check(Exchange exchange) {
    assertThat(operation(exchange)).as(exchange.summary()).isNotEmpty();
    checkHeaders(exchange);
    checkRequest(exchange);
    if (exchange.fault() == null) {
      checkAnswer(exchange);
    }
  }

  private void checkHeaders(Exchange exchange) {
    for (JsonNode each : node(exchange).path("parameters")) {
      JsonNode parameter = resolve(each);
      if (parameter.path("required").asBoolean()) {
        assertThat(exchange.requestHeaders())
            .as(exchange.summary())
            .containsKey(parameter.path("name").asText());
      }
    }
  }

  private void checkRequest(Exchange exchange) {
    JsonNode body = resolve(node(exchange).path("requestBody"));
    if (body.isMissingNode()) {
      assertThat(exchange.requestBody()).as(exchange.summary()).isEmpty();
    } else if (!exchange.responseBody().contains("invalidNotifyAddress")) {
      assertFits(exchange, body.at("/content/application~1json/schema"), exchange.requestBody());
    }
  }

  private void checkAnswer(Exchange exchange) {
    JsonNode answer =
        resolve(node(exchange).path("responses").path(String.valueOf(exchange.status())));
    assertThat(answer.isMissingNode()).as(exchange.summary()).isFalse();
    JsonNode content = answer.path("content");
    if (content.isMissingNode()) {
      assertThat(exchange.responseBody()).as(exchange.summary()).isEmpty();
    } else {
      assertFits(exchange, content.elements().next().path("schema"), exchange.responseBody());
    }
  }

  private void assertFits(Exchange exchange, JsonNode schema, String body) {
    assertThat(schemas.violations(schema, json(body))).as(exchange.summary() + body).isEmpty();
  }

  private JsonNode node(Exchange exchange) {
    String path = exchange.target().replaceAll("\\?.*", "").substring(BASE.length());
    return document.path("paths").path(path).path(exchange.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }

  private static List<String> texts(JsonNode values) {
    return values.valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode read() {
    try (InputStream yaml = Objects.requireNonNull(RelayContract.class.getResourceAsStream(FILE))) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
