package dev.syncsetup.testing.tenant;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A service of Microsoft that tokens are issued for, as the tenant knows it.
 *
 * @param applicationId its client id, the same in every tenant
 * @param servicePrincipalId its service principal in this tenant
 * @param scopes delegated permissions it offers, with the id of each
 * @param origins addresses it answers on, without trailing slash
 */
public record Resource(
    UUID applicationId,
    UUID servicePrincipalId,
    String displayName,
    Map<String, UUID> scopes,
    List<String> origins) {

  public Resource {
    scopes = new LinkedHashMap<>(scopes);
    origins = List.copyOf(origins);
  }

  /** A resource whose ids are the same in every run. */
  public static Resource of(
      UUID applicationId, String displayName, List<String> scopes, List<URI> origins) {
    Map<String, UUID> ids = new LinkedHashMap<>();
    scopes.forEach(scope -> ids.put(scope, Tenant.named(applicationId + " scope " + scope)));
    return new Resource(
        applicationId,
        Tenant.named("service principal " + applicationId),
        displayName,
        ids,
        origins.stream().map(URI::toString).toList());
  }
}
