package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.List;
import java.util.Optional;

/** "Validate Sync Setup": the labels as Marketo shows them, in its order. */
final class SevenChecks {
  static final List<String> LABELS =
      List.of(
          "URL is valid",
          "Username and password are valid",
          "Sync user is assigned to the Marketo Sync User role",
          "Marketo solution is properly installed",
          "All steps in the solution are enabled",
          "Sync user is assigned to the Marketo solution",
          "Sync user matches username and password");

  private SevenChecks() {}

  static ArrayNode json(List<Optional<String>> outcomes) {
    ArrayNode checks = Json.array();
    for (int i = 0; i < LABELS.size(); i++) {
      ObjectNode check = checks.addObject().put("number", i + 1).put("label", LABELS.get(i));
      check.put("passed", outcomes.get(i).isEmpty());
      outcomes.get(i).ifPresent(message -> check.put("message", message));
    }
    return checks;
  }
}
