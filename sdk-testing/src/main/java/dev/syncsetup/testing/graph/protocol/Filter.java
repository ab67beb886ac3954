package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The part of OData's filter language that Graph answers for directory objects. */
final class Filter {
  private final EntityType type;
  private final FilterWords words;
  private final Predicate<JsonNode> condition;
  private boolean advanced;

  private Filter(String text, EntityType type) {
    this.type = type;
    this.words = new FilterWords(text);
    this.condition = anyOf(Optional.empty());
    if (!words.atEnd()) {
      throw words.invalid();
    }
  }

  static Filter parse(String text, EntityType type) {
    return new Filter(text, type);
  }

  /** Whether it uses an operator that only the index behind ConsistencyLevel answers. */
  boolean isAdvanced() {
    return advanced;
  }

  boolean matches(JsonNode object) {
    return condition.test(object);
  }

  /**
   * One or more conditions joined by "or".
   *
   * @param variable name of the element inside a lambda
   */
  private Predicate<JsonNode> anyOf(Optional<String> variable) {
    Predicate<JsonNode> result = allOf(variable);
    while (words.skip("or")) {
      result = result.or(allOf(variable));
    }
    return result;
  }

  private Predicate<JsonNode> allOf(Optional<String> variable) {
    Predicate<JsonNode> result = single(variable);
    while (words.skip("and")) {
      result = result.and(single(variable));
    }
    return result;
  }

  private Predicate<JsonNode> single(Optional<String> variable) {
    if (words.skip("not")) {
      advanced = true;
      return single(variable).negate();
    }
    if (words.skip("(")) {
      Predicate<JsonNode> inner = anyOf(variable);
      words.demand(")");
      return inner;
    }
    String word = words.take();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "startswith" -> function(String::startsWith, variable);
      case "endswith" -> {
        advanced = true;
        yield function(String::endsWith, variable);
      }
      default -> word.endsWith("/any") ? lambda(word, variable) : comparison(word, variable);
    };
  }

  private Predicate<JsonNode> function(
      BiPredicate<String, String> test, Optional<String> variable) {
    words.demand("(");
    String property = words.take();
    words.demand(",");
    String value = unquoted(words.take()).toLowerCase(Locale.ROOT);
    words.demand(")");
    check(property, variable);
    return object -> {
      JsonNode found = value(object, property, variable);
      return found.isTextual() && test.test(found.textValue().toLowerCase(Locale.ROOT), value);
    };
  }

  private Predicate<JsonNode> lambda(String word, Optional<String> variable) {
    String property = word.substring(0, word.length() - "/any".length());
    check(property, variable);
    words.demand("(");
    String element = words.take();
    words.demand(":");
    Predicate<JsonNode> inner = anyOf(Optional.of(element));
    words.demand(")");
    return object -> {
      for (JsonNode each : value(object, property, variable)) {
        if (inner.test(each)) {
          return true;
        }
      }
      return false;
    };
  }

  private Predicate<JsonNode> comparison(String property, Optional<String> variable) {
    check(property, variable);
    String operator = words.take().toLowerCase(Locale.ROOT);
    List<String> literals = new ArrayList<>();
    switch (operator) {
      case "eq", "ne" -> literals.add(literal());
      case "in" -> {
        words.demand("(");
        do {
          literals.add(literal());
        } while (words.skip(","));
        words.demand(")");
      }
      default ->
          throw GraphError.unsupportedQuery(
              "Unsupported property filter clause operator '" + operator + "'.");
    }
    Predicate<JsonNode> equal =
        object ->
            literals.stream()
                .anyMatch(literal -> isLiteral(value(object, property, variable), literal));
    if (operator.equals("ne")) {
      advanced = true;
      return equal.negate();
    }
    return equal;
  }

  /** A value; text has to be quoted, ids and dates need not. */
  private String literal() {
    String word = words.take();
    boolean keyword = List.of("true", "false", "null").contains(word);
    boolean bare = Character.isDigit(word.charAt(0)) || Body.guid(word).isPresent();
    if (!keyword && !bare && !word.startsWith("'")) {
      throw words.invalid();
    }
    return word;
  }

  private void check(String property, Optional<String> variable) {
    boolean ofElement =
        variable.filter(v -> property.equals(v) || property.startsWith(v + "/")).isPresent();
    if (!ofElement) {
      int slash = property.indexOf('/');
      type.demand(slash < 0 ? property : property.substring(0, slash));
    }
  }

  private static JsonNode value(JsonNode object, String property, Optional<String> variable) {
    List<String> parts = List.of(property.split("/", -1));
    boolean ofElement = variable.filter(parts.get(0)::equals).isPresent();
    JsonNode found = object;
    for (String part : ofElement ? parts.subList(1, parts.size()) : parts) {
      found = found.path(part);
    }
    return found;
  }

  private static boolean isLiteral(JsonNode value, String literal) {
    if (literal.equals("null")) {
      return value.isNull() || value.isMissingNode();
    }
    if (value.isBoolean()) {
      return literal.equals(value.asText());
    }
    return value.isValueNode()
        && !value.isNull()
        && value.asText().equalsIgnoreCase(unquoted(literal));
  }

  private static String unquoted(String literal) {
    return literal.startsWith("'")
        ? literal.substring(1, literal.length() - 1).replace("''", "'")
        : literal;
  }
}
