package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** CreateMultiple, UpdateMultiple and UpsertMultiple: all rows or none. */
final class MultipleWrites {
  private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";
  private static final Set<String> ACTIONS =
      Set.of("CreateMultiple", "UpdateMultiple", "UpsertMultiple");

  private final Call call;
  private final Resolver resolver;
  private final RowWrites writes;

  MultipleWrites(Call call, Resolver resolver, RowWrites writes) {
    this.call = call;
    this.resolver = resolver;
    this.writes = writes;
  }

  /** The answer, when the path ends in one of these actions. */
  Optional<Reply> answer() {
    List<Segment> path = call.path();
    String name = path.size() == 2 ? path.get(1).name() : "";
    if (!name.startsWith(NAMESPACE) || !ACTIONS.contains(name.substring(NAMESPACE.length()))) {
      return Optional.empty();
    }
    Table table =
        call.schema()
            .byEntitySet(path.get(0).name())
            .filter(found -> !unsupported(found))
            .orElseThrow(() -> ODataError.noSuchResource(name));
    if (!call.request().method().equals("POST") || path.get(0).key().isPresent()) {
      throw new ODataError(405, "", "Actions are called with POST on the collection.");
    }
    String action = name.substring(NAMESPACE.length());
    return Optional.of(call.store().atomically(() -> run(action, table, targets(table))));
  }

  private boolean unsupported(Table table) {
    return call.organization().settings().tablesWithoutBulk().contains(table.logicalName());
  }

  private List<ObjectNode> targets(Table table) {
    JsonNode targets = call.body().path("Targets");
    if (!targets.isArray() || targets.isEmpty()) {
      throw ODataError.badPayload("A collection 'Targets' was expected.");
    }
    List<ObjectNode> result = new ArrayList<>();
    for (JsonNode target : targets) {
      String type = target.path("@odata.type").asText("");
      if (!type.replaceFirst("^#", "").equals(NAMESPACE + table.logicalName())) {
        throw ODataError.badPayload(
            "A type named '" + type + "' does not fit; @odata.type is required for each target.");
      }
      result.add((ObjectNode) target);
    }
    return result;
  }

  private Reply run(String action, Table table, List<ObjectNode> targets) {
    ArrayNode ids = Json.array();
    for (ObjectNode target : targets) {
      Map<String, JsonNode> changes = new Payload(call, resolver, table).read(target);
      Optional<Row> row = existing(table, changes);
      switch (action) {
        case "CreateMultiple" -> ids.add(writes.insert(table, changes).id().toString());
        case "UpdateMultiple" ->
            writes.update(row.orElseThrow(() -> absent(table, changes)), changes);
        default -> {
          if (row.isPresent()) {
            writes.update(row.get(), changes);
          } else {
            writes.insert(table, changes);
          }
        }
      }
    }
    if (!action.equals("CreateMultiple")) {
      return Reply.empty(204);
    }
    String type = "#" + NAMESPACE + "CreateMultipleResponse";
    ObjectNode body = Json.object().put("@odata.context", call.root() + "/$metadata" + type);
    return Reply.json(200, body.set("Ids", ids));
  }

  private Optional<Row> existing(Table table, Map<String, JsonNode> changes) {
    JsonNode id = changes.get(table.primaryId());
    return Optional.ofNullable(id)
        .flatMap(text -> Literal.guid(text.asText()))
        .flatMap(key -> call.store().find(table.logicalName(), key));
  }

  private static ODataError absent(Table table, Map<String, JsonNode> changes) {
    JsonNode id = changes.get(table.primaryId());
    return id == null
        ? ODataError.badPayload("A target lacks its key '" + table.primaryId() + "'.")
        : ODataError.noSuchRow(table.logicalName(), UUID.fromString(id.asText()));
  }
}
