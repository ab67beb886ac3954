package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.directory.apps.AppsApi.AdmitJson;
import dev.syncsetup.dynamics.directory.apps.AppsApi.PrincipalJson;
import dev.syncsetup.dynamics.directory.apps.AppsApi.ScopeJson;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class RestAppsClient implements AppsClient {
  private final ServiceConnection graph;
  private final AppsApi api;
  private final Clock clock;
  private final Replicas replicas;
  private final AppSecrets secrets;
  private final AppConsents consents;

  RestAppsClient(ServiceConnection graph, ClientSettings settings) {
    this.graph = graph;
    this.api = graph.api(AppsApi.class);
    this.clock = settings.clock();
    this.replicas = new Replicas(settings.sleeper());
    this.secrets = new AppSecrets(graph, api, replicas);
    this.consents = new AppConsents(graph, replicas);
  }

  @Override
  public Optional<AppRegistration> find(String uniqueName) {
    return Optional.ofNullable(read(byName(uniqueName))).map(AppJson::value);
  }

  @Override
  public Optional<AppRegistration> find(UUID applicationId) {
    return Optional.ofNullable(read("appId='" + applicationId + "'")).map(AppJson::value);
  }

  @Override
  public AppRegistration register(NewApp app) {
    UUID scope = impersonation();
    String key = byName(app.uniqueName());
    AppJson before = read(key);
    if (before != null && before.fits(app, NewApp.DATAVERSE, scope)) {
      return before.value();
    }
    AppJson.Wish wish = AppJson.Wish.of(app, AppJson.declaring(before, NewApp.DATAVERSE, scope));
    graph.run(api.upsert(key, wish));
    return replicas
        .until(seen -> seen.fits(app, NewApp.DATAVERSE, scope), () -> graph.body(api.app(key)))
        .value();
  }

  @Override
  public UUID admit(UUID applicationId) {
    try {
      return graph.body(api.principal(applicationId)).id();
    } catch (NotFoundException e) {
      return create(applicationId);
    }
  }

  @Override
  public ClientSecret addSecret(UUID applicationId, String displayName, Duration life) {
    return secrets.add(applicationId, displayName, clock.instant().plus(life));
  }

  @Override
  public List<ClientSecret.Info> secrets(UUID applicationId) {
    return secrets.of(applicationId);
  }

  @Override
  public void removeSecret(UUID applicationId, UUID keyId) {
    secrets.remove(applicationId, keyId);
  }

  @Override
  public Set<String> grantConsent(UUID applicationId, UUID serviceId, Set<String> scopes) {
    return consents.grant(principal(applicationId), principal(serviceId), scopes);
  }

  @Override
  public Set<String> revokeConsent(UUID applicationId, UUID serviceId, Set<String> scopes) {
    return consents.revoke(principal(applicationId), principal(serviceId), scopes);
  }

  @Override
  public void delete(AppRegistration app) {
    if (app.uniqueName().isEmpty()) {
      throw new IllegalArgumentException(
          "The app "
              + app.displayName()
              + " has no unique name, so it was not registered through this client. Delete it in"
              + " the Entra admin center if that is what you want.");
    }
    try {
      graph.run(api.delete(app.id()));
    } catch (NotFoundException e) {
      return;
    }
    Optional<AppRegistration> unused =
        replicas.until(Optional::isEmpty, () -> find(app.applicationId()));
  }

  private UUID create(UUID applicationId) {
    try {
      return replicas.untilFound(() -> graph.body(api.admit(new AdmitJson(applicationId)))).id();
    } catch (ConflictException e) {
      return principal(applicationId);
    }
  }

  private UUID principal(UUID applicationId) {
    return replicas.untilFound(() -> graph.body(api.principal(applicationId))).id();
  }

  /** Id of the permission to act in Dataverse as the person who has signed in. */
  private UUID impersonation() {
    PrincipalJson dataverse = graph.body(api.principal(NewApp.DATAVERSE));
    return Objects.requireNonNullElse(dataverse.oauth2PermissionScopes(), List.<ScopeJson>of())
        .stream()
        .filter(scope -> NewApp.USER_IMPERSONATION.equals(scope.value()))
        .map(ScopeJson::id)
        .findFirst()
        .orElseThrow(
            () ->
                new UnexpectedResponseException(
                    "Dataverse offers no permission "
                        + NewApp.USER_IMPERSONATION
                        + " in this tenant. Is the address of Microsoft Graph that of the"
                        + " organisation's cloud?",
                    null));
  }

  private @Nullable AppJson read(String key) {
    try {
      return graph.body(api.app(key));
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static String byName(String uniqueName) {
    return "uniqueName='" + ODataLiteral.key(uniqueName) + "'";
  }
}
