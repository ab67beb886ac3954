package dev.syncsetup.marketo.support.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas of an OpenAPI document; a property that none declares is a violation. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode components;

  Schemas(JsonNode document) {
    this.components = document.path("components").deepCopy();
    close(components.path("schemas"));
  }

  /** What is wrong with the value; nothing when it fits. */
  List<String> violations(JsonNode schema, JsonNode value) {
    ObjectNode root = schema.deepCopy();
    close(root);
    root.set("components", components);
    return REGISTRY
        .getSchema(root)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** A client ignores what it does not know, but a server must not send what nobody declared. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }
}
