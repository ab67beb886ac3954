package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.query.RowJson;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** POST, PATCH, PUT and DELETE of rows and single properties. */
final class RowWrites {
  private final Call call;
  private final Resolver resolver;
  private final Rules rules;

  RowWrites(Call call, Resolver resolver, Rules rules) {
    this.call = call;
    this.resolver = resolver;
    this.rules = rules;
  }

  Reply post(Target target) {
    if (!target.isCollection() || target.navigation().isPresent()) {
      throw new ODataError(405, "", "POST is not supported here.");
    }
    Map<String, JsonNode> changes = new Payload(call, resolver, target.table()).read(call.body());
    return created(insert(target.table(), changes));
  }

  /** Makes a row, with the id that is among the values if there is one. */
  Row insert(Table table, Map<String, JsonNode> changes) {
    JsonNode id = changes.remove(table.primaryId());
    UUID wanted =
        id == null || id.isNull() ? call.store().newId() : UUID.fromString(id.textValue());
    if (call.store().find(table.logicalName(), wanted).isPresent()) {
      throw duplicate(412);
    }
    return create(table, wanted, changes);
  }

  /** Creates the row when it is absent, unless the conditions say otherwise. */
  Reply patch(Target target) {
    if (target.isCollection() || target.property().isPresent() || !target.key()) {
      throw new ODataError(405, "", "PATCH is not supported here.");
    }
    String ifMatch = call.request().header("If-Match").orElse("");
    boolean createOnly = call.request().header("If-None-Match").filter("*"::equals).isPresent();
    Map<String, JsonNode> changes = new Payload(call, resolver, target.table()).read(call.body());
    if (target.row().isEmpty()) {
      UUID id = target.id().orElseGet(() -> call.store().newId());
      if (!ifMatch.isEmpty()) {
        throw ODataError.noSuchRow(target.table().logicalName(), id);
      }
      return created(create(target.table(), id, changes));
    }
    if (createOnly) {
      throw duplicate(412);
    }
    Row row = target.row().get();
    requireVersion(row, ifMatch);
    update(row, changes);
    return call.prefers("return=representation")
        ? new RowReads(call, target).written(200, row)
        : Reply.empty(204).with("OData-EntityId", entityId(row));
  }

  /** Sets one property to the value in the body, or to null. */
  Reply property(Target target, boolean delete) {
    Row row = Resolver.existing(target);
    Column column = target.property().orElseThrow();
    JsonNode value = delete ? NullNode.getInstance() : call.body().path("value");
    if (value.isMissingNode() || column.type().isLookup()) {
      throw ODataError.badPayload("A property 'value' was expected.");
    }
    Map<String, JsonNode> changes = new LinkedHashMap<>();
    changes.put(column.logicalName(), Payload.checked(column, value));
    update(row, changes);
    return Reply.empty(204);
  }

  Reply delete(Target target) {
    if (target.isCollection() || !target.key()) {
      throw new ODataError(405, "", "DELETE is not supported here.");
    }
    Row row = Resolver.existing(target);
    requireVersion(row, call.request().header("If-Match").orElse(""));
    call.caller().require(Privileges.delete(row.table()));
    rules.of(row.table()).delete(call, row);
    return Reply.empty(204);
  }

  private Row create(Table table, UUID id, Map<String, JsonNode> changes) {
    call.caller().require(Privileges.create(table));
    new ColumnGuard(call).requireOwner(table, changes);
    return rules.of(table).create(call, table, id, changes);
  }

  void update(Row row, Map<String, JsonNode> changes) {
    call.caller().require(Privileges.write(row.table()));
    JsonNode id = changes.remove(row.table().primaryId());
    if (id != null && Literal.guid(id.asText()).filter(row.id()::equals).isEmpty()) {
      throw ODataError.badRequest("The id in the body is not that of the address.");
    }
    ColumnGuard guard = new ColumnGuard(call);
    guard.requireOwner(row.table(), changes);
    guard.requireUnsecured(row.table(), changes);
    rules.of(row.table()).update(call, row, changes);
    call.store().touch(row);
  }

  private static void requireVersion(Row row, String ifMatch) {
    if (!ifMatch.isEmpty() && !ifMatch.equals("*") && !ifMatch.equals(RowJson.etag(row))) {
      throw new ODataError(
          412,
          "0x80060882",
          "The version of the existing record doesn't match the RowVersion property provided.");
    }
  }

  private static ODataError duplicate(int status) {
    return new ODataError(
        status, "0x80040237", "A record with matching key values already exists.");
  }

  private Reply created(Row row) {
    Target target = Target.of(row.table()).withKey(Optional.of(row.id()), Optional.of(row));
    return call.prefers("return=representation")
        ? new RowReads(call, target).written(201, row)
        : Reply.empty(204).with("OData-EntityId", entityId(row));
  }

  private String entityId(Row row) {
    return call.root() + "/" + row.table().entitySet() + "(" + row.id() + ")";
  }
}
