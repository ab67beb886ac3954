package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** Reads a $filter, refusing names the {@link Shape} does not have and values of the wrong kind. */
public final class FilterParser {
  private static final String IN = "Microsoft.Dynamics.CRM.In";
  private static final Set<String> TEXT_FUNCTIONS = Set.of("contains", "startswith", "endswith");

  private final Lexer lexer;
  private final Shape shape;
  private final Map<String, String> aliases;

  private FilterParser(Lexer lexer, Shape shape, Map<String, String> aliases) {
    this.lexer = lexer;
    this.shape = shape;
    this.aliases = aliases;
  }

  /**
   * Parses a filter.
   *
   * @param aliases parameters of the query whose name begins with @
   */
  public static Condition parse(String filter, Shape shape, Map<String, String> aliases) {
    Lexer lexer = new Lexer(filter);
    Condition result = new FilterParser(lexer, shape, aliases).either();
    if (!lexer.atEnd()) {
      throw Lexer.syntaxError(lexer.peek());
    }
    return result;
  }

  private Condition either() {
    Condition left = both();
    while (lexer.takeIf("or")) {
      Condition first = left;
      Condition second = both();
      left = item -> first.holds(item) || second.holds(item);
    }
    return left;
  }

  private Condition both() {
    Condition left = single();
    while (lexer.takeIf("and")) {
      Condition first = left;
      Condition second = single();
      left = item -> first.holds(item) && second.holds(item);
    }
    return left;
  }

  private Condition single() {
    if (lexer.takeIf("not")) {
      Condition inner = single();
      return item -> !inner.holds(item);
    }
    if (lexer.takeIf("(")) {
      Condition inner = either();
      lexer.expect(")");
      return inner;
    }
    String word = lexer.take();
    if (word.equals(IN)) {
      return in();
    }
    if (TEXT_FUNCTIONS.contains(word)) {
      return textFunction(word);
    }
    List<String> path = path(word);
    String last = path.get(path.size() - 1);
    if ((last.equals("any") || last.equals("all")) && lexer.peek().equals("(")) {
      return members(path, last.equals("all"));
    }
    return comparison(path, lexer.take());
  }

  private Condition comparison(List<String> path, String operator) {
    IntPredicate test =
        switch (operator) {
          case "eq" -> order -> order == 0;
          case "ne" -> order -> order != 0;
          case "gt" -> order -> order > 0;
          case "ge" -> order -> order >= 0;
          case "lt" -> order -> order < 0;
          case "le" -> order -> order <= 0;
          default -> throw Lexer.syntaxError(operator);
        };
    Kind kind = shape.kind(path);
    Literal literal = literal(kind, path);
    boolean equality = operator.equals("eq") || operator.equals("ne");
    return item -> {
      JsonNode value = item.value(path);
      if (value.isNull() || literal.value().isNull()) {
        return equality && test.test(Comparison.equal(kind, value, literal.value()) ? 0 : 1);
      }
      return test.test(Comparison.compare(kind, value, literal.value()));
    };
  }

  private Condition textFunction(String name) {
    lexer.expect("(");
    List<String> path = path(lexer.take());
    Kind kind = shape.kind(path);
    lexer.expect(",");
    Literal literal = literal(kind, path);
    lexer.expect(")");
    if (kind != Kind.TEXT) {
      throw incompatible(kind, literal.kind(), path);
    }
    BiPredicate<String, String> test =
        switch (name) {
          case "contains" -> String::contains;
          case "startswith" -> String::startsWith;
          default -> String::endsWith;
        };
    String wanted = Comparison.folded(literal.value());
    return item -> {
      JsonNode value = item.value(path);
      return !value.isNull() && test.test(Comparison.folded(value), wanted);
    };
  }

  /** In(PropertyName='x',PropertyValues=['1','2']), either argument through an alias. */
  private Condition in() {
    lexer.expect("(");
    String property = argument("PropertyName");
    lexer.expect(",");
    String values = argument("PropertyValues");
    lexer.expect(")");
    List<String> path = path(Literal.unquoted(property));
    shape.kind(path);
    Set<String> wanted = new HashSet<>();
    try {
      Json.parse(values.replace('\'', '"')).forEach(value -> wanted.add(Comparison.folded(value)));
    } catch (IllegalArgumentException notJson) {
      throw Lexer.syntaxError(values);
    }
    return item -> wanted.contains(Comparison.folded(item.value(path)));
  }

  private String argument(String name) {
    String token = lexer.take();
    String prefix = name + "=";
    if (!token.startsWith(prefix)) {
      throw Lexer.syntaxError(token);
    }
    String value =
        token.length() == prefix.length() ? lexer.take() : token.substring(prefix.length());
    return value.startsWith("@") ? alias(value) : value;
  }

  /** collection/any(x:x/name eq 'y'); the variable's name is cut off inside. */
  private Condition members(List<String> path, boolean all) {
    if (path.size() != 2) {
      throw Lexer.syntaxError(String.join("/", path));
    }
    String navigation = path.get(0);
    Shape inner = shape.members(navigation);
    lexer.expect("(");
    String variable = lexer.take();
    lexer.expect(":");
    Condition condition =
        new FilterParser(lexer, LambdaScope.of(inner, variable), aliases).either();
    lexer.expect(")");
    return item -> {
      var members = item.members(navigation).stream().map(LambdaScope::of);
      return all ? members.allMatch(condition::holds) : members.anyMatch(condition::holds);
    };
  }

  private Literal literal(Kind kind, List<String> path) {
    String token = lexer.take();
    Literal literal = Literal.of(token.startsWith("@") ? alias(token) : token);
    if (!kind.comparableWith(literal.kind())) {
      throw incompatible(kind, literal.kind(), path);
    }
    return literal;
  }

  private String alias(String name) {
    String value = aliases.get(name);
    if (value == null) {
      throw ODataError.badRequest("The parameter alias '" + name + "' has no value.");
    }
    return value;
  }

  private static ODataError incompatible(Kind left, Kind right, List<String> path) {
    return ODataError.badRequest(
        "A binary operator with incompatible types was detected: '"
            + String.join("/", path)
            + "' is "
            + left
            + ", the value is "
            + right
            + ".");
  }

  private static List<String> path(String word) {
    return Arrays.asList(word.split("/", -1));
  }
}
