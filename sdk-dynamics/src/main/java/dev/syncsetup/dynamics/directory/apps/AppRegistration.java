package dev.syncsetup.dynamics.directory.apps;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An app registration.
 *
 * @param id object id of the registration; calls name the app by its client id instead
 * @param applicationId client id, which Dataverse and Marketo ask for
 * @param uniqueName key it was registered under; empty for an app made elsewhere
 * @param displayName name shown to people; not unique
 * @param singleTenant whether only this tenant's accounts may use it
 * @param publicClient whether people may sign in through it without its secret
 * @param declared ids of the delegated permissions it declares, by client id of the service;
 *     declared is not consented to
 */
public record AppRegistration(
    UUID id,
    UUID applicationId,
    Optional<String> uniqueName,
    String displayName,
    boolean singleTenant,
    boolean publicClient,
    Map<UUID, Set<UUID>> declared) {

  public AppRegistration {
    declared = Map.copyOf(declared);
  }
}
