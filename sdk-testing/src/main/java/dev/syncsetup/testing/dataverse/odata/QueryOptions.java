package dev.syncsetup.testing.dataverse.odata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query string or the options of an $expand ask for.
 *
 * @param select names to show; empty for all
 * @param aliases values of parameters whose name begins with @
 */
public record QueryOptions(
    List<String> select,
    Optional<String> filter,
    List<Order> orderBy,
    Optional<Integer> top,
    boolean count,
    List<Expand> expand,
    Optional<String> skipToken,
    Map<String, String> aliases) {

  /** One member of $orderby. */
  public record Order(String property, boolean descending) {}

  /** One member of $expand. */
  public record Expand(String navigation, QueryOptions options) {}

  private static final Set<String> KNOWN =
      Set.of("$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken");

  /** Reads decoded query parameters; refuses system options Dataverse does not have. */
  public static QueryOptions of(Map<String, String> query) {
    Map<String, String> aliases = new LinkedHashMap<>();
    query.forEach(
        (name, value) -> {
          if (name.startsWith("@")) {
            aliases.put(name, value);
          } else if (name.startsWith("$") && !KNOWN.contains(name)) {
            throw ODataError.badRequest("The query parameter " + name + " is not supported.");
          }
        });
    return new QueryOptions(
        names(query.get("$select")),
        Optional.ofNullable(query.get("$filter")),
        orders(query.get("$orderby")),
        Optional.ofNullable(query.get("$top")).map(QueryOptions::number),
        "true".equals(query.get("$count")),
        expands(query.get("$expand"), aliases),
        Optional.ofNullable(query.get("$skiptoken")),
        aliases);
  }

  private static List<String> names(@Nullable String text) {
    return text == null
        ? List.of()
        : Splitter.split(text, ',').stream().map(String::strip).toList();
  }

  private static List<Order> orders(@Nullable String text) {
    List<Order> result = new ArrayList<>();
    for (String part : names(text)) {
      boolean descending = part.endsWith(" desc");
      String property = part.replaceFirst(" (asc|desc)$", "").strip();
      result.add(new Order(property, descending));
    }
    return result;
  }

  private static int number(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw ODataError.badRequest("Invalid value '" + text + "' for $top query option found.");
    }
  }

  private static List<Expand> expands(@Nullable String text, Map<String, String> aliases) {
    List<Expand> result = new ArrayList<>();
    for (String part : names(text)) {
      Segment segment = Segment.parse(part);
      Map<String, String> options = new LinkedHashMap<>(aliases);
      segment.key().ifPresent(inner -> readOptions(inner, options));
      result.add(new Expand(segment.name(), of(options)));
    }
    return result;
  }

  /** Options of an $expand are separated by semicolons. */
  private static void readOptions(String text, Map<String, String> into) {
    for (String option : Splitter.split(text, ';')) {
      int equals = option.indexOf('=');
      if (equals < 0) {
        throw ODataError.badRequest("Bad option '" + option + "' in $expand.");
      }
      into.put(option.substring(0, equals).strip(), option.substring(equals + 1));
    }
  }
}
