package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Application.ClientSecret;
import java.util.List;
import java.util.Map;

/** The properties of an app registration and how Graph shows them. */
final class ApplicationProperties {
  static final EntityType APPLICATION =
      EntityType.directory(
          "application",
          "applications",
          List.of(
              "id",
              "appId",
              "displayName",
              "uniqueName",
              "description",
              "signInAudience",
              "isFallbackPublicClient",
              "requiredResourceAccess",
              "identifierUris",
              "tags",
              "web",
              "publicClient",
              "passwordCredentials"));

  /** Kept as they come, with the value of an app that never set them. */
  static final Map<String, String> KEPT =
      Map.of(
          "description", "null",
          "signInAudience", "\"AzureADandPersonalMicrosoftAccount\"",
          "requiredResourceAccess", "[]",
          "identifierUris", "[]",
          "tags", "[]",
          "web", "{\"redirectUris\":[]}",
          "publicClient", "{\"redirectUris\":[]}");

  private ApplicationProperties() {}

  static ObjectNode view(Application application) {
    ObjectNode view =
        Json.object()
            .put("id", application.objectId().toString())
            .put("appId", application.applicationId().toString())
            .put("displayName", application.displayName())
            .put("uniqueName", application.uniqueName().orElse(null))
            .put("isFallbackPublicClient", application.publicClient());
    KEPT.forEach(
        (name, missing) ->
            view.set(name, Json.parse(application.profile().getOrDefault(name, missing))));
    ArrayNode secrets = view.putArray("passwordCredentials");
    application.secrets().forEach(secret -> secrets.add(secret(secret).putNull("secretText")));
    return view;
  }

  /** A secret without its text. */
  static ObjectNode secret(ClientSecret secret) {
    return Json.object()
        .put("keyId", secret.keyId().toString())
        .put("displayName", secret.displayName())
        .put("hint", secret.value().substring(0, Math.min(3, secret.value().length())))
        .put("startDateTime", secret.startsAt().toString())
        .put("endDateTime", secret.expiresAt().toString());
  }
}
