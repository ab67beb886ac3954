package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the body of a write into values by column, refusing what the table does not have. */
final class Payload {
  private static final String BIND = "@odata.bind";

  private final Call call;
  private final Resolver resolver;
  private final Table table;

  Payload(Call call, Resolver resolver, Table table) {
    this.call = call;
    this.resolver = resolver;
    this.table = table;
  }

  Map<String, JsonNode> read(ObjectNode body) {
    Map<String, JsonNode> changes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String name = field.getKey();
      if (name.endsWith(BIND)) {
        bind(name.substring(0, name.length() - BIND.length()), field.getValue(), changes);
      } else if (!name.contains("@")) {
        Column column = column(name);
        changes.put(column.logicalName(), checked(column, field.getValue()));
      }
    }
    return changes;
  }

  private void bind(String name, JsonNode value, Map<String, JsonNode> changes) {
    Navigation navigation =
        table
            .navigation(name)
            .filter(Navigation::isSingle)
            .orElseThrow(
                () ->
                    undeclared(
                        name,
                        " which only has property annotations in the payload but no property value"));
    if (value.isNull()) {
      changes.put(navigation.column(), value);
      return;
    }
    Table target = call.schema().table(navigation.target());
    String id = resolver.reference(value.asText(), target).id().toString();
    changes.put(navigation.column(), TextNode.valueOf(id));
  }

  private Column column(String name) {
    Optional<Column> column = table.property(name, call.horizon());
    if (column.isPresent() && !column.get().type().isLookup()) {
      return column.get();
    }
    if (table.navigation(name).isPresent()) {
      throw ODataError.badPayload(
          "A 'PrimitiveValue' node was found when trying to read the value of the navigation"
              + " property '"
              + name
              + "'.");
    }
    throw undeclared(name, "");
  }

  private ODataError undeclared(String name, String detail) {
    return ODataError.badPayload(
        "An undeclared property '"
            + name
            + "'"
            + detail
            + " was found in the payload for type 'Microsoft.Dynamics.CRM."
            + table.logicalName()
            + "'.");
  }

  static JsonNode checked(Column column, JsonNode value) {
    boolean fits =
        value.isNull()
            || switch (column.type()) {
              case BOOLEAN -> value.isBoolean();
              case STRING, MEMO, DATETIME -> value.isTextual();
              case GUID -> value.isTextual() && Literal.guid(value.textValue()).isPresent();
              case DECIMAL, MONEY -> value.isNumber();
              case MANAGED_PROPERTY -> value.isObject();
              default -> value.isIntegralNumber();
            };
    if (!fits) {
      throw ODataError.badPayload(
          "Cannot convert the literal '"
              + value.asText()
              + "' to the expected type of '"
              + column.logicalName()
              + "', which is "
              + column.type().code()
              + ".");
    }
    requireLength(column, value);
    return value;
  }

  private static void requireLength(Column column, JsonNode value) {
    int longest = column.details().path(Column.MAX_LENGTH).asInt(Integer.MAX_VALUE);
    if (value.isTextual() && value.textValue().length() > longest) {
      throw new ODataError(
          400,
          "0x80044331",
          "A validation error occurred. The length of the '"
              + column.logicalName()
              + "' attribute exceeded the maximum allowed length of '"
              + longest
              + "'.");
    }
  }
}
