package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The properties of an object that a caller gets to see. */
public final class Selection {
  private final EntityType type;
  private final Optional<List<String>> selected;

  private Selection(EntityType type, Optional<List<String>> selected) {
    this.type = type;
    this.selected = selected;
  }

  /** What the call selects; a name the type does not have is refused. */
  static Selection of(GraphCall call, EntityType type) {
    Optional<List<String>> names =
        Optional.ofNullable(call.request().query().get("$select"))
            .map(text -> Arrays.stream(text.split(",", -1)).map(String::trim).toList());
    names.ifPresent(list -> list.forEach(type::demand));
    return new Selection(type, names);
  }

  /** An answer with one object. */
  public static Reply one(int status, GraphCall call, EntityType type, ObjectNode object) {
    for (String option : call.request().query().keySet()) {
      if (option.startsWith("$") && !Set.of("$select").contains(option)) {
        throw GraphError.badRequest("Query option '" + option + "' is not allowed here.");
      }
    }
    Selection selection = of(call, type);
    ObjectNode body = Json.object();
    body.put("@odata.context", selection.context(call) + "/$entity");
    body.setAll(selection.apply(object));
    return Reply.json(status, body);
  }

  String context(GraphCall call) {
    String names = selected.map(list -> "(" + String.join(",", list) + ")").orElse("");
    return call.url("/$metadata#" + type.set() + names);
  }

  ObjectNode apply(ObjectNode object) {
    return object.deepCopy().retain(selected.orElse(type.standard()));
  }
}
