package dev.syncsetup.testing.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Turns what a service answers into what it should never answer, always the same for the same seed:
 * mostly JSON with one value missing, of another type or out of all bounds, else text that is cut,
 * changed or repeated somewhere.
 */
public final class Damage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "99999999999999999999999999",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"value\":null}",
          "\"\"",
          "\" \"",
          "\"planted\"",
          "\"planted \\r\\n\\u0000 \\ud800 \\u202e\"",
          "\"2026-13-99T25:61:61Z\"",
          "\"00000000-0000-0000-0000-00000000000g\"",
          "\"https://elsewhere.example.com/\"");

  private Damage() {}

  /** The text with one place of it damaged. */
  public static String of(String text, long seed) {
    Random random = new Random(seed);
    if (random.nextInt(4) > 0) {
      try {
        JsonNode root = JSON.readTree(text);
        if (root.isContainerNode()) {
          return damaged(root, random).toString();
        }
      } catch (JsonProcessingException notJson) {
        return text(text, random);
      }
    }
    return text(text, random);
  }

  private static JsonNode damaged(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode value = value(random);
    if (container.isEmpty()) {
      return root.isEmpty() ? value : damaged(root, random);
    }
    int place = random.nextInt(container.size());
    if (container instanceof ObjectNode object) {
      damage(object, new ArrayList<>(object.properties()).get(place).getKey(), value, random);
    } else if (container instanceof ArrayNode array) {
      damage(array, place, value, random);
    }
    return root;
  }

  private static void damage(ObjectNode object, String name, JsonNode value, Random random) {
    JsonNode before = object.get(name);
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(before));
      default -> object.set(name, value);
    }
  }

  private static void damage(ArrayNode array, int place, JsonNode value, Random random) {
    JsonNode before = array.get(place);
    switch (random.nextInt(4)) {
      case 0 -> array.remove(place);
      case 1 -> array.add(before);
      default -> array.set(place, value);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode value(Random random) {
    try {
      return JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    String part = text.substring(from, to);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(to);
      case 2 -> text.substring(0, to) + part + text.substring(to);
      default -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from);
    };
  }
}
