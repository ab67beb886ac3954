package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.directory.apps.AppsApi.KeyJson;
import dev.syncsetup.dynamics.directory.apps.AppsApi.NewSecretJson;
import dev.syncsetup.dynamics.directory.apps.AppsApi.SecretJson;
import dev.syncsetup.dynamics.internal.Times;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Client secrets of apps. */
final class AppSecrets {
  private final ServiceConnection graph;
  private final AppsApi api;
  private final Replicas replicas;

  AppSecrets(ServiceConnection graph, AppsApi api, Replicas replicas) {
    this.graph = graph;
    this.api = api;
    this.replicas = replicas;
  }

  List<ClientSecret.Info> of(UUID applicationId) {
    return graph.body(api.app("appId='" + applicationId + "'")).secrets();
  }

  ClientSecret add(UUID applicationId, String displayName, Instant end) {
    Set<UUID> before = keys(replicas.untilFound(() -> of(applicationId)));
    try {
      return create(applicationId, displayName, end);
    } catch (TransportException e) {
      if (!e.maybeProcessed() || !removeNew(applicationId, before)) {
        throw e;
      }
      return create(applicationId, displayName, end);
    }
  }

  void remove(UUID applicationId, UUID keyId) {
    try {
      graph.run(api.removeSecret(applicationId, new KeyJson(keyId)));
    } catch (ServiceException e) {
      // The service has one code for all bad requests, so being gone is found by reading.
      if (e.status() != 400 || keys(of(applicationId)).contains(keyId)) {
        throw e;
      }
      return;
    }
    List<ClientSecret.Info> unused =
        replicas.until(seen -> !keys(seen).contains(keyId), () -> of(applicationId));
  }

  private ClientSecret create(UUID applicationId, String displayName, Instant end) {
    NewSecretJson wish = new NewSecretJson(new NewSecretJson.WishJson(displayName, end.toString()));
    SecretJson made = replicas.untilFound(() -> graph.body(api.addSecret(applicationId, wish)));
    if (made.secretText().isBlank()) {
      throw new UnexpectedResponseException(
          "Microsoft Graph has added the secret "
              + made.keyId()
              + " to the app "
              + applicationId
              + " and has not told what it is. Remove it, and add another.",
          null);
    }
    return new ClientSecret(
        made.keyId(), Secret.of(made.secretText()), Times.parse(made.endDateTime()).orElse(end));
  }

  /** Whether a key has appeared whose value nobody has seen; it is of no use, so it goes. */
  private boolean removeNew(UUID applicationId, Set<UUID> before) {
    Set<UUID> now =
        keys(replicas.until(seen -> !before.containsAll(keys(seen)), () -> of(applicationId)));
    now.stream().filter(key -> !before.contains(key)).forEach(key -> remove(applicationId, key));
    return !before.containsAll(now);
  }

  private static Set<UUID> keys(List<ClientSecret.Info> secrets) {
    return secrets.stream().map(ClientSecret.Info::keyId).collect(Collectors.toSet());
  }
}
