package dev.syncsetup.testing.dataverse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What $1, $2 and so on stand for inside one change set. */
final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\w+)(/.*)?");

  private final Map<String, String> addresses = new HashMap<>();

  void put(String contentId, String address) {
    addresses.put(contentId, address);
  }

  Operation resolved(Operation operation) {
    return new Operation(
        operation.contentId(),
        operation.method(),
        resolved(operation.url()),
        operation.headers(),
        body(operation.body()));
  }

  private String body(String text) {
    if (!text.contains("\"$")) {
      return text;
    }
    try {
      JsonNode json = Json.parse(text);
      if (json instanceof ObjectNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
          String name = field.getKey();
          if (name.endsWith("@odata.bind") || name.equals("@odata.id")) {
            object.put(name, resolved(field.getValue().asText()));
          }
        }
      }
      return Json.text(json);
    } catch (IllegalArgumentException notJson) {
      return text;
    }
  }

  private String resolved(String text) {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.matches()) {
      return text;
    }
    String address = addresses.get(reference.group(1));
    if (address == null) {
      throw MultipartReader.malformed(
          "$" + reference.group(1) + " refers to nothing before it in its change set");
    }
    return address + (reference.group(2) == null ? "" : reference.group(2));
  }
}
