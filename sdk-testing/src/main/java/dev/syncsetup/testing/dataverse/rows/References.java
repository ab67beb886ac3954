package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** POST, PUT and DELETE of $ref: which row is connected with which. */
final class References {
  private final Call call;
  private final Resolver resolver;
  private final Rules rules;

  References(Call call, Resolver resolver, Rules rules) {
    this.call = call;
    this.resolver = resolver;
    this.rules = rules;
  }

  Reply answer(Target target) {
    boolean single = target.navigation().orElseThrow().isSingle();
    String method = call.request().method();
    if (method.equals(single ? "PUT" : "POST")) {
      connect(target, bodyId());
      return Reply.empty(204);
    }
    if (method.equals("DELETE")) {
      disconnect(target);
      return Reply.empty(204);
    }
    throw new ODataError(405, "", method + " is not supported for $ref here.");
  }

  /** A relative id needs an @odata.context to be relative to. */
  private String bodyId() {
    JsonNode body = call.body();
    String id = body.path("@odata.id").asText("");
    if (!id.contains("://") && !body.has("@odata.context")) {
      throw ODataError.badRequest(
          "The id '" + id + "' in the request payload is not valid: no absolute address.");
    }
    return id;
  }

  private void connect(Target target, String id) {
    Row parent = target.parent().orElseThrow();
    Navigation navigation = target.navigation().orElseThrow();
    Row other = resolver.reference(id, target.table());
    switch (navigation.kind()) {
      case LINK -> rules.of(parent.table()).associate(call, parent, navigation, other);
      case LOOKUP -> set(parent, navigation.column(), Optional.of(other));
      case LIST -> set(other, navigation.column(), Optional.of(parent));
    }
  }

  private void disconnect(Target target) {
    Row parent = target.parent().orElseThrow();
    Navigation navigation = target.navigation().orElseThrow();
    if (navigation.isSingle()) {
      set(parent, navigation.column(), Optional.empty());
      return;
    }
    Row other = member(target);
    if (!call.store().follow(parent, navigation).contains(other)) {
      throw ODataError.noSuchRow(target.table().logicalName(), other.id());
    }
    if (navigation.kind() == Navigation.Kind.LIST) {
      set(other, navigation.column(), Optional.empty());
    } else {
      rules.of(parent.table()).disassociate(call, parent, navigation, other);
    }
  }

  /** Named in the path or as $id in the query. */
  private Row member(Target target) {
    if (target.key()) {
      return Resolver.existing(target);
    }
    String id = call.request().query().get("$id");
    if (id == null) {
      throw ODataError.badRequest("Which row is to be disassociated? There is no $id.");
    }
    return resolver.reference(id, target.table());
  }

  private void set(Row row, String column, Optional<Row> value) {
    call.caller().require(Privileges.write(row.table()));
    Map<String, JsonNode> changes = new HashMap<>();
    changes.put(
        column,
        value
            .<JsonNode>map(to -> TextNode.valueOf(to.id().toString()))
            .orElse(NullNode.getInstance()));
    rules.of(row.table()).update(call, row, changes);
    call.store().touch(row);
  }
}
