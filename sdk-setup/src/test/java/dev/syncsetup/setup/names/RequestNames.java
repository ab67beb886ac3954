package dev.syncsetup.setup.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the names in one request to Dataverse that no real organisation has. */
final class RequestNames {
  private static final String ROOT = "/api/data/v9.2/";
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^']|'')*'|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b\\d+\\b");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern LAMBDA = Pattern.compile("(\\w+)/(?:any|all)\\((\\w+):([^()]*)\\)");
  private static final Set<String> OPERATORS =
      Set.of("eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not", "null", "true", "false");

  private final RealNames real;
  private final List<String> unknown = new ArrayList<>();
  private int checked;

  RequestNames(RealNames real) {
    this.real = real;
  }

  /** Names nobody knows, each with the request it was in. */
  List<String> unknown() {
    return unknown;
  }

  /** How many names were looked up. */
  int checked() {
    return checked;
  }

  void read(Exchange exchange) {
    String target = URLDecoder.decode(exchange.target(), StandardCharsets.UTF_8);
    int mark = target.indexOf('?');
    String path = target.substring(ROOT.length(), mark < 0 ? target.length() : mark);
    Optional<String> type = path(path, exchange);
    if (type.isPresent() && mark >= 0) {
      options(type.get(), split(target.substring(mark + 1), '&'), exchange);
    }
    if (type.isPresent() && exchange.requestBody().startsWith("{") && !path.endsWith("$ref")) {
      body(type.get(), exchange);
    }
  }

  /** What the path leads to; nothing for operations and for tables of a solution. */
  private Optional<String> path(String path, Exchange exchange) {
    List<String> segments = split(path, '/').stream().map(s -> s.replaceAll("\\(.*", "")).toList();
    String first = segments.get(0);
    if (first.startsWith("lmx_")) {
      return Optional.empty();
    }
    if (Character.isUpperCase(first.charAt(0)) && !first.equals("EntityDefinitions")) {
      check(real.isOperation(first), first, exchange);
      return Optional.empty();
    }
    Optional<String> type = real.typeOf(first);
    check(type.isPresent(), first, exchange);
    for (String segment : segments.subList(1, segments.size())) {
      if (!segment.equals("$ref") && type.isPresent()) {
        type = navigate(type.get(), segment, exchange);
      }
    }
    return type;
  }

  private Optional<String> navigate(String type, String name, Exchange exchange) {
    Optional<String> target = real.navigation(type, name);
    check(target.isPresent(), type + "/" + name, exchange);
    return target;
  }

  private void options(String type, List<String> options, Exchange exchange) {
    for (String option : options) {
      String value = option.substring(option.indexOf('=') + 1);
      if (option.startsWith("$select=")) {
        split(value, ',').forEach(name -> property(type, name, exchange));
      } else if (option.startsWith("$expand=")) {
        split(value, ',').forEach(item -> expand(type, item, exchange));
      } else if (option.startsWith("$filter=") || option.startsWith("$orderby=")) {
        condition(type, value, exchange);
      }
    }
  }

  private void expand(String type, String item, Exchange exchange) {
    int open = item.indexOf('(');
    String name = open < 0 ? item : item.substring(0, open);
    Optional<String> target = navigate(type, name, exchange);
    if (open >= 0 && target.isPresent()) {
      options(target.get(), split(item.substring(open + 1, item.length() - 1), ';'), exchange);
    }
  }

  private void condition(String type, String text, Exchange exchange) {
    String names = LITERAL.matcher(text).replaceAll(" ");
    Matcher lambdas = LAMBDA.matcher(names);
    while (lambdas.find()) {
      String inner = lambdas.group(3).replace(lambdas.group(2) + "/", "");
      navigate(type, lambdas.group(1), exchange)
          .ifPresent(target -> condition(target, inner, exchange));
    }
    Matcher words = WORD.matcher(lambdas.replaceAll(" "));
    while (words.find()) {
      String word = words.group();
      boolean direction = word.equals("asc") || word.equals("desc");
      if (!OPERATORS.contains(word) && !direction) {
        property(type, word, exchange);
      }
    }
  }

  private void body(String type, Exchange exchange) {
    try {
      JsonNode body = new ObjectMapper().readTree(exchange.requestBody());
      String bodyType = body.path("@odata.type").asText("").replaceFirst(".*\\.", "");
      for (String name : (Iterable<String>) body::fieldNames) {
        if (name.endsWith("@odata.bind")) {
          navigate(type, name.substring(0, name.indexOf('@')), exchange);
        } else if (!name.startsWith("@")) {
          property(bodyType.isEmpty() ? type : bodyType, name, exchange);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void property(String type, String name, Exchange exchange) {
    check(real.hasProperty(type, name), type + "." + name, exchange);
  }

  private void check(boolean known, String name, Exchange exchange) {
    checked++;
    if (!known) {
      unknown.add(name + " in " + exchange.method() + " " + exchange.target());
    }
  }

  /** Splits outside parentheses and quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == separator && depth == 0 && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
