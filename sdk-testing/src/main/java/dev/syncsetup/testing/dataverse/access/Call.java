package dev.syncsetup.testing.dataverse.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One authenticated request.
 *
 * @param root address up to and including the version, for example {@code .../api/data/v9.2}
 * @param path what follows the root
 */
public record Call(
    Request request, String root, List<Segment> path, Caller caller, Organization organization) {

  public Store store() {
    return organization.store();
  }

  public Schema schema() {
    return organization.schema();
  }

  /** Definitions made after this time are not known yet to the server that answers. */
  public Instant horizon() {
    boolean strong = request.header("Consistency").filter("Strong"::equals).isPresent();
    return strong ? Instant.MAX : organization.now();
  }

  public QueryOptions options() {
    return QueryOptions.of(request.query());
  }

  /** Whether a preference is among those the client sends, for example return=representation. */
  public boolean prefers(String preference) {
    return preferences().contains(preference);
  }

  /** Value of a preference of the form name=value, quotes taken off. */
  public Optional<String> preference(String name) {
    return preferences().stream()
        .filter(text -> text.startsWith(name + "="))
        .map(text -> text.substring(name.length() + 1).replace("\"", ""))
        .findFirst();
  }

  private List<String> preferences() {
    return Arrays.stream(request.header("Prefer").orElse("").split(",", -1))
        .map(String::strip)
        .toList();
  }

  /** The body, which must be a JSON object; an absent one counts as empty. */
  public ObjectNode body() {
    if (request.body().isBlank()) {
      return Json.object();
    }
    try {
      JsonNode body = request.json();
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (IllegalArgumentException notJson) {
      throw ODataError.badPayload(String.valueOf(notJson.getMessage()));
    }
    throw ODataError.badPayload("An object was expected.");
  }
}
