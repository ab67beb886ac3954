package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.marketo.gate.ApiUser;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One documented operation.
 *
 * @param permissions any of which is enough; empty when every API user may
 */
record Endpoint(
    String method, Pattern path, List<String> permissions, Function<Call, ObjectNode> handler) {

  static Endpoint get(String path, String permission, Function<Call, ObjectNode> handler) {
    return new Endpoint("GET", pattern(path), List.of(permission), handler);
  }

  static Endpoint post(String path, String permission, Function<Call, ObjectNode> handler) {
    return new Endpoint("POST", pattern(path), List.of(permission), handler);
  }

  /** The same operation for callers with any of the permissions. */
  Endpoint allowing(String... anyOf) {
    return new Endpoint(method, path, List.of(anyOf), handler);
  }

  boolean isAt(String requestPath) {
    return path.matcher(requestPath).matches();
  }

  boolean mayCall(ApiUser user) {
    return permissions.isEmpty() || permissions.stream().anyMatch(user::may);
  }

  /** {@code {name}} stands for one segment. */
  private static Pattern pattern(String path) {
    return Pattern.compile("/rest/v1" + path.replace(".", "\\.").replace("{name}", "[^/]+"));
  }
}
