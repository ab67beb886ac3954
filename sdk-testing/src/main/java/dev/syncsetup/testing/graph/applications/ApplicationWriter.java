package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.RecycleBin.Deleted;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Creates and changes registrations from request bodies. */
final class ApplicationWriter {
  private static final Set<String> AUDIENCES =
      Set.of(
          "AzureADMyOrg",
          "AzureADMultipleOrgs",
          "AzureADandPersonalMicrosoftAccount",
          "PersonalMicrosoftAccount");

  private final Tenant tenant;

  ApplicationWriter(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Registers an app without service principal.
   *
   * @param uniqueName the key of an upsert
   * @param maker client id of the app that asks; it becomes the owner
   */
  Application create(ObjectNode json, Optional<String> uniqueName, UUID maker) {
    Body body = read(json);
    String displayName = body.required("displayName");
    Optional<String> name = uniqueName.or(() -> body.text("uniqueName"));
    name.ifPresent(this::demandUnused);
    check(body);
    UUID appId = tenant.freshId("app " + displayName);
    Application application =
        new Application(
            appId,
            Tenant.named("registration " + appId),
            Tenant.named("service principal " + appId),
            displayName);
    application.servicePrincipal(false);
    application.owner(maker);
    name.ifPresent(application::uniqueName);
    apply(application, body, json);
    tenant.applications().put(appId, application);
    return application;
  }

  void change(Application application, ObjectNode json) {
    Body body = read(json);
    if (body.has("displayName")) {
      body.required("displayName");
    }
    Optional<String> uniqueName = body.text("uniqueName");
    if (uniqueName.isPresent() && !uniqueName.equals(application.uniqueName())) {
      throw GraphError.badRequest("Property 'uniqueName' is read-only and cannot be set.");
    }
    check(body);
    apply(application, body, json);
  }

  private static Body read(ObjectNode json) {
    if (json.has("passwordCredentials")) {
      throw GraphError.badRequest(
          "Updates to passwordCredentials are not supported. Use addPassword.");
    }
    Set<String> names = new HashSet<>(ApplicationProperties.KEPT.keySet());
    names.addAll(Set.of("displayName", "uniqueName", "isFallbackPublicClient"));
    return new Body(json, "Application", names);
  }

  /** Deleted apps keep their name until they are gone for good. */
  private void demandUnused(String uniqueName) {
    Stream<Application> deleted = tenant.deletedApplications().all().stream().map(Deleted::value);
    boolean used =
        Stream.concat(tenant.applications().values().stream(), deleted)
            .anyMatch(app -> app.uniqueName().filter(uniqueName::equals).isPresent());
    if (used) {
      throw GraphError.conflict("uniqueName");
    }
  }

  private static void check(Body body) {
    body.text("description");
    if (!AUDIENCES.contains(body.text("signInAudience").orElse("AzureADMyOrg"))) {
      throw body.invalid("signInAudience");
    }
    body.object("web");
    body.object("publicClient");
    body.array("identifierUris");
    body.array("tags");
    for (JsonNode each : body.array("requiredResourceAccess").orElseGet(Json::array)) {
      Body.guid(each.path("resourceAppId"));
      for (JsonNode access : each.path("resourceAccess")) {
        Body.guid(access.path("id"));
        if (!Set.of("Scope", "Role").contains(access.path("type").asText())) {
          throw body.invalid("requiredResourceAccess");
        }
      }
    }
  }

  private static void apply(Application application, Body body, ObjectNode json) {
    body.text("displayName").ifPresent(application::displayName);
    body.flag("isFallbackPublicClient").ifPresent(application::publicClient);
    for (String name : ApplicationProperties.KEPT.keySet()) {
      if (json.path(name).isNull()) {
        application.profile().remove(name);
      } else if (json.has(name)) {
        application.profile().put(name, Json.text(json.path(name)));
      }
    }
  }
}
