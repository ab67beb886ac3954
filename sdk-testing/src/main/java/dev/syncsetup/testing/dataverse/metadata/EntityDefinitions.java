package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading definitions: one request, one instance. */
final class EntityDefinitions {
  private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

  private final Call call;
  private final DefinitionJson json;

  EntityDefinitions(Call call) {
    this.call = call;
    int own = call.store().row("usersettings", call.caller().id()).number("uilanguageid");
    this.json =
        new DefinitionJson(call.organization(), own == 0 ? Organization.BASE_LANGUAGE : own);
  }

  Reply read() {
    call.caller().require(Privileges.READ_ENTITY);
    List<Segment> path = call.path();
    if (path.get(0).key().isEmpty()) {
      return tables();
    }
    Table table = table(path.get(0));
    if (path.size() == 1) {
      DefinitionQuery query = new DefinitionQuery(MetadataType.TABLE, call.options());
      return one(tableJson(table, query), "EntityDefinitions");
    }
    Segment second = path.get(1);
    if (second.is("ManyToOneRelationships") && path.size() == 2) {
      return many(relationships(table, call.options()), "ManyToOneRelationships");
    }
    if (!second.name().equals("Attributes") || path.size() > 3) {
      throw ODataError.noSuchResource(second.name());
    }
    call.caller().require(Privileges.READ_ATTRIBUTE);
    String cast = path.size() == 3 ? cast(path.get(2)) : "";
    return second.key().isEmpty()
        ? many(columns(table, call.options(), cast), "Attributes")
        : oneColumn(table, second, cast);
  }

  /** The table a segment names by LogicalName or MetadataId. */
  Table table(Segment segment) {
    String name = logicalName(segment);
    return call.schema().tables().stream()
        .filter(
            table ->
                table.logicalName().equals(name)
                    || segment.id().filter(Schema.metadataId(table)::equals).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new ODataError(
                    404, "0x80060888", "Could not find an entity with name " + name + "."));
  }

  /** The column a segment names; it may be too young to be known everywhere. */
  Column column(Table table, Segment segment) {
    String name = logicalName(segment);
    Optional<UUID> id = segment.id();
    Column column =
        table.columns(Instant.MAX).stream()
            .filter(
                candidate ->
                    candidate.logicalName().equals(name)
                        || id.filter(Schema.metadataId(table, candidate)::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> noColumn(table, name, "0x80060888"));
    if (column.visibleFrom().isAfter(call.horizon())) {
      throw noColumn(table, name, "0x80060891");
    }
    return column;
  }

  private static ODataError noColumn(Table table, String name, String code) {
    return new ODataError(
        404,
        code,
        "Could not find an attribute with specified name: Entity: "
            + table.logicalName()
            + ", Name: "
            + name
            + ".");
  }

  private static String logicalName(Segment segment) {
    return Literal.unquoted(segment.arguments().getOrDefault("LogicalName", ""));
  }

  private static String cast(Segment segment) {
    if (!segment.name().startsWith(NAMESPACE) || !segment.name().endsWith("AttributeMetadata")) {
      throw ODataError.noSuchResource(segment.name());
    }
    return segment.name().substring(NAMESPACE.length());
  }

  private Reply tables() {
    DefinitionQuery query = new DefinitionQuery(MetadataType.TABLE, call.options());
    ArrayNode found = Json.array();
    for (Table table : call.schema().tables()) {
      if (query.matches(json.table(table))) {
        found.add(tableJson(table, query));
      }
    }
    return many(found, "EntityDefinitions");
  }

  private ObjectNode tableJson(Table table, DefinitionQuery query) {
    ObjectNode node = query.cut(json.table(table));
    for (QueryOptions.Expand expand : query.options().expand()) {
      switch (expand.navigation()) {
        case "Attributes" -> node.set("Attributes", columns(table, expand.options(), ""));
        case "ManyToOneRelationships" ->
            node.set("ManyToOneRelationships", relationships(table, expand.options()));
        default -> throw ODataError.unknownProperty(expand.navigation(), "EntityMetadata");
      }
    }
    return node;
  }

  private ArrayNode relationships(Table table, QueryOptions options) {
    DefinitionQuery query = new DefinitionQuery(MetadataType.RELATIONSHIP, options);
    ArrayNode found = Json.array();
    table.navigations().stream()
        .filter(Navigation::isSingle)
        .map(navigation -> json.relationship(table, navigation))
        .filter(query::matches)
        .forEach(node -> found.add(query.cut(node)));
    return found;
  }

  private ArrayNode columns(Table table, QueryOptions options, String cast) {
    DefinitionQuery query = new DefinitionQuery(type(cast), options);
    ArrayNode found = Json.array();
    table.columns(call.horizon()).stream()
        .filter(column -> cast.isEmpty() || column.type().metadataType().equals(cast))
        .map(column -> json.column(table, column))
        .filter(query::matches)
        .forEach(node -> found.add(finish(node, query)));
    return found;
  }

  private Reply oneColumn(Table table, Segment segment, String cast) {
    Column column = column(table, segment);
    if (!cast.isEmpty() && !column.type().metadataType().equals(cast)) {
      throw noColumn(table, column.logicalName(), "0x80060888");
    }
    DefinitionQuery query = new DefinitionQuery(type(cast), call.options());
    return one(finish(json.column(table, column), query), "Attributes");
  }

  private static MetadataType type(String cast) {
    return cast.isEmpty() ? MetadataType.COLUMN : MetadataType.COLUMN.cast(cast);
  }

  /** Only a cast shows what the derived type has; its option set only when expanded. */
  private static ObjectNode finish(ObjectNode node, DefinitionQuery query) {
    JsonNode optionSet = node.path("OptionSet");
    ObjectNode cut = query.cut(node);
    for (QueryOptions.Expand expand : query.options().expand()) {
      if (!expand.navigation().equals("OptionSet")
          || !query.type().name().equals("BooleanAttributeMetadata")) {
        throw ODataError.unknownProperty(expand.navigation(), query.type().name());
      }
      cut.set("OptionSet", optionSet);
    }
    return cut;
  }

  private Reply many(ArrayNode found, String set) {
    ObjectNode body = Json.object().put("@odata.context", call.root() + "/$metadata#" + set);
    body.set("value", found);
    return Reply.json(200, body);
  }

  private Reply one(ObjectNode definition, String set) {
    ObjectNode body =
        Json.object().put("@odata.context", call.root() + "/$metadata#" + set + "/$entity");
    body.setAll(definition);
    return Reply.json(200, body);
  }
}
