package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.FieldSelection;
import dev.syncsetup.testing.marketo.crm.SyncError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Enable Sync", and the tabs "Sync Status" and "Sync Errors". */
final class SyncOperations {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 300;

  private final CrmSettings crm;
  private final Clock clock;

  SyncOperations(CrmSettings crm, Clock clock) {
    this.crm = crm;
    this.clock = clock;
  }

  Reply read(Request request) {
    return Reply.json(200, json());
  }

  Reply save(Request request) {
    Body body = Body.of(request, Set.of("enabled", "notifyAddress"));
    if (body.bool("enabled")) {
      enable(body);
    } else {
      crm.disableSync();
    }
    return Reply.json(200, json());
  }

  Reply errors(Request request) {
    int size = number(request, "pageSize", DEFAULT_PAGE);
    int from = number(request, "pageToken", 0);
    List<SyncError> all = crm.errors();
    if (size < 1 || size > LARGEST_PAGE || from < 0 || from > all.size()) {
      throw Problem.malformed("pageSize is 1 to 300, pageToken comes from the page before");
    }
    int to = Math.min(all.size(), from + size);
    ObjectNode body = Json.object();
    ArrayNode items = body.putArray("items");
    all.subList(from, to).forEach(error -> items.add(json(error)));
    if (to < all.size()) {
      body.put("nextPageToken", String.valueOf(to));
    }
    return Reply.json(200, body);
  }

  private void enable(Body body) {
    UsableConnection.of(crm);
    if (!crm.selection().isSaved()) {
      throw Problem.of(
          409,
          "fieldsNotSelected",
          "No field selection is saved",
          "Save one first: PUT /fields/selection.");
    }
    String address = body.optionalText("notifyAddress").orElse("");
    if (!ADDRESS.matcher(address).matches()) {
      throw Problem.of(
          422,
          "invalidNotifyAddress",
          "The address for the notification is malformed",
          "notifyAddress must be one e-mail address; it was '" + address + "'.");
    }
    crm.settledAt().ifPresent(this::tooEarly);
    crm.enableSync(address);
  }

  private void tooEarly(Instant settledAt) {
    long seconds = Duration.between(clock.instant(), settledAt.minusNanos(1)).toSeconds() + 1;
    throw Problem.of(
            409,
            "waitAfterAuthenticationSwitch",
            "The authentication method was changed a moment ago",
            "The sync may be switched on again at " + settledAt + ".")
        .with("Retry-After", String.valueOf(seconds));
  }

  private ObjectNode json() {
    ObjectNode body = Json.object().put("state", state());
    crm.notifyAddress().ifPresent(address -> body.put("notifyAddress", address));
    crm.enabledAt().ifPresent(at -> body.put("enabledAt", at.toString()));
    crm.initialSyncCompletedAt().ifPresent(at -> body.put("initialSyncCompletedAt", at.toString()));
    crm.switchedAt().ifPresent(at -> body.put("authenticationChangedAt", at.toString()));
    ArrayNode backlog = body.putArray("backlog");
    for (String object : FieldSelection.TABLES) {
      backlog
          .addObject()
          .put("object", object)
          .put("inserts", crm.backlog(object))
          .put("updates", 0);
    }
    return body;
  }

  private String state() {
    return switch (crm.state()) {
      case NONE, SALESFORCE -> "notConfigured";
      case DYNAMICS_CONNECTED -> crm.selection().isSaved() ? "disabled" : "notConfigured";
      case DISABLED -> "disabled";
      case INITIAL_SYNC -> "initialSync";
      case SYNCING -> "syncing";
    };
  }

  private static ObjectNode json(SyncError error) {
    return Json.object()
        .put("object", error.object())
        .put("recordId", error.recordId())
        .put("operation", error.operation())
        .put("direction", error.direction())
        .put("code", error.code())
        .put("message", error.message());
  }

  private static int number(Request request, String parameter, int otherwise) {
    String text = request.query().getOrDefault(parameter, String.valueOf(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notNumber) {
      throw Problem.malformed(parameter + " is no number");
    }
  }
}
