package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers a request for many objects with the query options that Graph knows. */
public final class Listing {
  private static final int STANDARD_PAGE = 100;
  private static final int LARGEST_PAGE = 999;

  private final GraphCall call;
  private final EntityType type;
  private final Map<String, String> options;

  private Listing(GraphCall call, EntityType type) {
    this.call = call;
    this.type = type;
    this.options = call.request().query();
    for (String option : options.keySet()) {
      if (option.startsWith("$") && !type.listOptions().contains(option)) {
        throw GraphError.badRequest(
            "The query specified in the URI is not valid. Query option '"
                + option
                + "' is not allowed.");
      }
    }
  }

  /** One page of the objects that the call asks for. */
  public static Reply of(GraphCall call, EntityType type, List<ObjectNode> objects) {
    return new Listing(call, type).answer(objects);
  }

  private Reply answer(List<ObjectNode> objects) {
    Optional<Filter> filter =
        Optional.ofNullable(options.get("$filter")).map(text -> Filter.parse(text, type));
    demandConsistencyLevel(filter);
    List<ObjectNode> found =
        objects.stream()
            .filter(object -> filter.map(f -> f.matches(object)).orElse(true))
            .collect(Collectors.toCollection(ArrayList::new));
    order().ifPresent(found::sort);
    Selection selection = Selection.of(call, type);
    int from = Math.min(skipped(), found.size());
    int to = Math.min(from + pageSize(), found.size());
    ObjectNode body = Json.object().put("@odata.context", selection.context(call));
    if (options.getOrDefault("$count", "").equals("true")) {
      body.put("@odata.count", found.size());
    }
    if (to < found.size()) {
      body.put("@odata.nextLink", nextLink(to));
    }
    ArrayNode value = body.putArray("value");
    found.subList(from, to).forEach(object -> value.add(selection.apply(object)));
    return Reply.json(200, body);
  }

  private void demandConsistencyLevel(Optional<Filter> filter) {
    boolean counts = options.getOrDefault("$count", "").equals("true");
    boolean ordersFiltered = options.containsKey("$orderby") && filter.isPresent();
    boolean advanced = filter.map(Filter::isAdvanced).orElse(false) || ordersFiltered;
    boolean eventual = call.hasHeader("ConsistencyLevel", "eventual");
    if (type.directory() && ((counts && !eventual) || (advanced && !(eventual && counts)))) {
      throw GraphError.unsupportedQuery(
          "The specified filter or $count is only supported as an advanced query: it needs the"
              + " header ConsistencyLevel: eventual and $count=true.");
    }
  }

  private Optional<Comparator<ObjectNode>> order() {
    String text = options.get("$orderby");
    if (text == null) {
      return Optional.empty();
    }
    String[] words = text.trim().split(" +", -1);
    type.demand(words[0]);
    Comparator<ObjectNode> ascending =
        Comparator.comparing(object -> object.path(words[0]).asText().toLowerCase(Locale.ROOT));
    boolean descending = words.length > 1 && words[1].equals("desc");
    return Optional.of(descending ? ascending.reversed() : ascending);
  }

  private int pageSize() {
    int size = number(options.getOrDefault("$top", "" + STANDARD_PAGE), "$top");
    if (size < 1 || size > LARGEST_PAGE) {
      throw GraphError.badRequest("Invalid page size specified: '" + size + "'.");
    }
    return size;
  }

  private int skipped() {
    String token = options.get("$skiptoken");
    return token == null ? 0 : number(token.replaceFirst("^after-", ""), "$skiptoken");
  }

  private String nextLink(int next) {
    String query =
        Arrays.stream(call.request().rawQuery().split("&", -1))
            .filter(part -> !part.isEmpty())
            .filter(part -> !part.startsWith("$skiptoken=") && !part.startsWith("%24skiptoken="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return call.request().origin()
        + call.request().path()
        + "?"
        + query
        + "$skiptoken=after-"
        + next;
  }

  private static int number(String text, String option) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw GraphError.badRequest(
          "Invalid value '" + text + "' for query option '" + option + "'.");
    }
  }
}
