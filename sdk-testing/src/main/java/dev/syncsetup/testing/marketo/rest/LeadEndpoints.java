package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.instance.Field;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.MarketoObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Persons: query by one field, delete by id. */
final class LeadEndpoints {
  private static final int MOST_VALUES = 300;
  private static final int MOST_MATCHES = 1000;
  private static final List<String> DEFAULT_FIELDS =
      List.of("id", "firstName", "lastName", "email", "updatedAt", "createdAt");

  private final Instance instance;

  LeadEndpoints(Instance instance) {
    this.instance = instance;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/leads.json", "Read-Only Lead", this::query),
        Endpoint.post("/leads/delete.json", "Read-Write Lead", this::delete));
  }

  /** Fields that can be a filterType in this instance now. */
  static List<String> searchable(Instance instance) {
    Set<String> present = names(instance);
    return instance.open().searchableFields().stream().filter(present::contains).toList();
  }

  private ObjectNode query(Call call) {
    String filter = required(call, "filterType");
    required(call, "filterValues");
    List<String> values = call.list("filterValues");
    List<String> fields = call.list("fields").isEmpty() ? DEFAULT_FIELDS : call.list("fields");
    checkKnown(List.of(filter));
    checkKnown(fields);
    if (!searchable(instance).contains(filter)) {
      throw new Refusal(1011, "Field '" + filter + "' is not supported as filter");
    }
    if (values.size() > MOST_VALUES) {
      throw new Refusal(1003, "More than " + MOST_VALUES + " filterValues");
    }
    List<Map<String, String>> found = instance.database().leadsBy(filter, values);
    if (found.size() > MOST_MATCHES) {
      throw new Refusal(1003, "Too many results match the filter");
    }
    return Paging.page(
        found.stream().map(lead -> row(lead, fields)).toList(), call, instance.open());
  }

  private ObjectNode delete(Call call) {
    JsonNode input = call.body().path("input");
    if (!input.isArray() || input.isEmpty()) {
      throw new Refusal(1002, "Missing value for required parameter 'input'");
    }
    if (input.size() > MOST_VALUES) {
      throw new Refusal(1003, "More than " + MOST_VALUES + " records");
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode lead : input) {
      long id = lead.path("id").asLong();
      rows.add(
          instance.database().deleteLead(id)
              ? Json.object().put("id", id).put("status", "deleted")
              : Envelope.skipped(1004, "Lead not found").put("id", id));
    }
    return Envelope.success(rows);
  }

  private void checkKnown(List<String> fields) {
    Set<String> known = names(instance);
    for (String field : fields) {
      if (!known.contains(field)) {
        throw new Refusal(1006, "Field '" + field + "' not found");
      }
    }
  }

  private static Set<String> names(Instance instance) {
    return instance.fields().of(MarketoObject.LEAD).stream()
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  private static String required(Call call, String parameter) {
    return call.parameter(parameter)
        .orElseThrow(
            () -> new Refusal(1002, "Missing value for required parameter '" + parameter + "'"));
  }

  private static ObjectNode row(Map<String, String> lead, List<String> fields) {
    ObjectNode row = Json.object().put("id", Long.parseLong(lead.getOrDefault("id", "0")));
    for (String field : fields) {
      if (!field.equals("id")) {
        row.put(field, lead.get(field));
      }
    }
    return row;
  }
}
