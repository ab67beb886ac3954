package dev.syncsetup.testing.graph.applications;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Consent;
import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.UUID;

/**
 * A consent as Graph shows it.
 *
 * @param application the client that was consented to
 */
record Grant(Application application, Consent consent, UUID resourceId) {
  static final EntityType GRANT =
      EntityType.directory(
          "oAuth2PermissionGrant",
          "oauth2PermissionGrants",
          List.of("id", "clientId", "consentType", "principalId", "resourceId", "scope"));

  static List<Grant> all(Tenant tenant) {
    return tenant.applications().values().stream()
        .flatMap(app -> app.consents().stream().map(consent -> of(tenant, app, consent)))
        .toList();
  }

  static Grant of(Tenant tenant, Application application, Consent consent) {
    UUID resourceId =
        tenant.resources().stream()
            .filter(each -> each.applicationId().equals(consent.resourceApplicationId()))
            .map(Resource::servicePrincipalId)
            .findFirst()
            .orElseThrow();
    return new Grant(application, consent, resourceId);
  }

  ObjectNode view() {
    boolean everybody = consent.accountId().isEmpty();
    return Json.object()
        .put("id", consent.id().toString())
        .put("clientId", application.servicePrincipalId().toString())
        .put("consentType", everybody ? "AllPrincipals" : "Principal")
        .put("principalId", consent.accountId().map(UUID::toString).orElse(null))
        .put("resourceId", resourceId.toString())
        .put("scope", String.join(" ", consent.scopes()));
  }
}
