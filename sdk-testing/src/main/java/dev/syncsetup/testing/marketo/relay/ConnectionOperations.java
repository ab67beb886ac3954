package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials: show, validate, save once, and change with the authentication method. */
final class ConnectionOperations {
  private record Save(String idempotencyKey, Credentials credentials) {}

  private final CrmSettings crm;
  private final Clock clock;
  private @Nullable Save done;

  ConnectionOperations(CrmSettings crm, Clock clock) {
    this.crm = crm;
    this.clock = clock;
  }

  Reply read(Request request) {
    return Reply.json(200, json());
  }

  Reply validate(Request request) {
    ObjectNode body = Json.object();
    body.set("checks", SevenChecks.json(crm.validate(CredentialsBody.read(request))));
    return Reply.json(200, body);
  }

  Reply save(Request request) {
    String key = requireHeaders(request);
    Credentials credentials = CredentialsBody.read(request);
    if (done != null && done.idempotencyKey().equals(key)) {
      return repeated(done, credentials);
    }
    requireFree();
    boolean rightUrl = crm.isOrganizationUrl(credentials.organizationUrl());
    if (rightUrl) {
      requireValid(credentials);
    }
    crm.connect(new Connection(credentials, clock.instant(), !rightUrl));
    done = new Save(key, credentials);
    return Reply.json(201, json());
  }

  Reply switchMethod(Request request) {
    Credentials credentials = CredentialsBody.read(request);
    Connection before = UsableConnection.of(crm);
    if (crm.syncEnabled()) {
      throw Problem.of(
          409, "syncEnabled", "The sync is running", "Switch it off first: PUT /sync.");
    }
    if (!before.credentials().organizationUrl().equals(credentials.organizationUrl())) {
      throw Problem.of(
          422,
          "organizationUrlDiffers",
          "An instance stays with its organisation",
          "The URL saved is " + before.credentials().organizationUrl());
    }
    requireValid(credentials);
    crm.switchTo(credentials);
    return Reply.json(200, json());
  }

  private static String requireHeaders(Request request) {
    if (!request.header("If-None-Match").equals(Optional.of("*"))) {
      throw Problem.of(
          428,
          "preconditionRequired",
          "Credentials are saved only where none are",
          "Send If-None-Match: *");
    }
    return request
        .header("Idempotency-Key")
        .filter(key -> !key.isBlank())
        .orElseThrow(() -> Problem.malformed("The header Idempotency-Key is missing"));
  }

  private Reply repeated(Save first, Credentials credentials) {
    if (!first.credentials().equals(credentials)) {
      throw Problem.of(
          422,
          "idempotencyKeyReused",
          "The Idempotency-Key was used for other credentials",
          "Nothing was changed. Use a new key for a new request.");
    }
    return Reply.json(200, json());
  }

  private void requireFree() {
    if (crm.state() == CrmState.SALESFORCE) {
      throw Problem.of(
          409,
          "otherCrmAttached",
          "Another CRM is attached",
          "This instance syncs with Salesforce; it can never sync with Dynamics.");
    }
    if (crm.connection().isPresent()) {
      throw Problem.of(
          412,
          "alreadyConnected",
          "Credentials have been saved before",
          "Nothing was changed. Read GET /connection.");
    }
  }

  private void requireValid(Credentials credentials) {
    List<Optional<String>> outcomes = crm.validate(credentials);
    if (outcomes.stream().anyMatch(Optional::isPresent)) {
      throw Problem.validationFailed(SevenChecks.json(outcomes));
    }
  }

  private ObjectNode json() {
    if (crm.state() == CrmState.SALESFORCE) {
      return Json.object().put("state", "otherCrm");
    }
    return crm.connection()
        .map(ConnectionOperations::json)
        .orElseGet(() -> Json.object().put("state", "notConnected"));
  }

  private static ObjectNode json(Connection connection) {
    Credentials credentials = connection.credentials();
    Instant savedAt = connection.savedAt();
    return Json.object()
        .put("state", connection.locked() ? "locked" : "connected")
        .put("connectionType", CredentialsBody.name(credentials.connectionType()))
        .put("organizationUrl", credentials.organizationUrl())
        .put("userName", credentials.userName())
        .put("clientId", credentials.clientId())
        .put("savedAt", savedAt.toString());
  }
}
