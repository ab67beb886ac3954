package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.instance.Field;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.MarketoObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writing companies, which a native CRM integration forbids. */
final class CompanyEndpoints {
  private static final String KEY = "externalCompanyId";
  private static final Set<String> ACTIONS = Set.of("createOnly", "updateOnly", "createOrUpdate");

  private final Instance instance;
  private final CrmGuard guard;

  CompanyEndpoints(Instance instance, CrmGuard guard) {
    this.instance = instance;
    this.guard = guard;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.post("/companies.json", "Read-Write Company", this::sync));
  }

  private ObjectNode sync(Call call) {
    ObjectNode body = call.body();
    String action = body.path("action").asText("createOrUpdate");
    JsonNode input = body.path("input");
    if (!ACTIONS.contains(action)) {
      throw new Refusal(1003, "Invalid value for action: " + action);
    }
    if (!body.path("dedupeBy").asText("dedupeFields").equals("dedupeFields")) {
      throw new Refusal(1003, "This simulator knows companies by dedupeFields only");
    }
    if (!input.isArray() || input.isEmpty()) {
      throw new Refusal(1002, "Missing value for required parameter 'input'");
    }
    return guard.unlessAttached(input.size(), () -> rows(action, input));
  }

  private ObjectNode rows(String action, JsonNode input) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode company : input) {
      rows.add(write(action, company).put("seq", rows.size()));
    }
    return Envelope.success(rows);
  }

  private ObjectNode write(String action, JsonNode company) {
    Map<String, String> values = new LinkedHashMap<>();
    company.properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
    String key = values.getOrDefault(KEY, "");
    if (key.isEmpty()) {
      return Envelope.skipped(1002, "Missing value for required parameter '" + KEY + "'");
    }
    if (!fieldNames().containsAll(values.keySet())) {
      return Envelope.skipped(1006, "Field not found among " + values.keySet());
    }
    Map<String, Map<String, String>> companies = instance.database().companies();
    boolean exists = companies.containsKey(key);
    if (exists && action.equals("createOnly")) {
      return Envelope.skipped(1017, "Company already exists");
    }
    if (!exists && action.equals("updateOnly")) {
      return Envelope.skipped(1013, "Company not found");
    }
    companies.computeIfAbsent(key, k -> new LinkedHashMap<>()).putAll(values);
    UUID guid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return Json.object()
        .put("status", exists ? "updated" : "created")
        .put("marketoGUID", guid.toString());
  }

  private Set<String> fieldNames() {
    return instance.fields().of(MarketoObject.COMPANY).stream()
        .map(Field::name)
        .collect(Collectors.toSet());
  }
}
