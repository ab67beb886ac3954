package dev.syncsetup.testing.marketo.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The published OpenAPI document, and whether an exchange keeps to it. */
public final class Contract {
  private static final Path FILE =
      Path.of("../sdk-marketo/src/main/resources/dev/syncsetup/marketo")
          .resolve("crm-sync-settings.openapi.yaml");

  /** Answers to requests that the contract does not know; they have no operation to stand under. */
  private static final Set<Integer> OUTSIDE = Set.of(404, 405);

  private final JsonNode document;
  private final Schemas schemas;

  private Contract(JsonNode document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /** Reads the file from the source tree. */
  public static Contract read() {
    try {
      return new Contract(new YAMLMapper().readTree(FILE.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode document() {
    return document;
  }

  /** Fails unless the answer, and the request if it was accepted, fit the contract. */
  void check(String method, String target, @Nullable JsonNode body, Answer answer) {
    String path = target.replaceAll("\\?.*", "");
    JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    if (OUTSIDE.contains(answer.status())) {
      assertThat(operation.isMissingNode()).as(method + " " + path).isTrue();
      assertFits(document.at("/components/schemas/Problem"), answer.json(), "problem");
      return;
    }
    String status = String.valueOf(answer.status());
    JsonNode response = resolve(operation.path("responses").path(status));
    assertThat(response.isMissingNode()).as(method + " " + path + " " + status).isFalse();
    checkHeaders(response, answer);
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(answer.response().body()).isEmpty();
    } else {
      String type = answer.header("Content-Type").orElse("").replaceAll(";.*", "");
      assertThat(content.has(type)).as(method + " " + path + " " + type).isTrue();
      assertFits(content.path(type).path("schema"), answer.json(), "answer");
    }
    if (body != null && answer.status() < 300) {
      JsonNode request = resolve(operation.path("requestBody"));
      assertFits(request.path("content").path("application/json").path("schema"), body, "request");
    }
  }

  /** Violations of a schema of this document. */
  public List<String> violations(JsonNode schema, JsonNode value) {
    return schemas.violations(schema, value);
  }

  /** The node itself, or what its $ref points at. */
  public JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    if (ref.isEmpty()) {
      return node;
    }
    JsonNode target = document.at(ref.substring(1));
    assertThat(target.isMissingNode()).as(ref).isFalse();
    return target;
  }

  private void assertFits(JsonNode schema, JsonNode value, String what) {
    assertThat(violations(schema, value)).as(what + " " + value).isEmpty();
  }

  private static void checkHeaders(JsonNode response, Answer answer) {
    for (String name : List.of("ETag", "WWW-Authenticate", "Retry-After")) {
      if (answer.header(name).isPresent()) {
        assertThat(response.path("headers").has(name)).as(name).isTrue();
      }
    }
    if (response.path("headers").has("ETag")) {
      assertThat(answer.header("ETag")).isPresent();
    }
  }
}
