package dev.syncsetup.testing.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An app registration with its service principal. Mutable state of a {@link Tenant}. */
public final class Application {

  /**
   * A client secret.
   *
   * @param keyId id that Graph shows
   * @param value the secret text, shown once by the real service
   */
  public record ClientSecret(UUID keyId, String value, Instant expiresAt) {
    @Override
    public String toString() {
      return "ClientSecret[keyId=" + keyId + ", expiresAt=" + expiresAt + "]";
    }
  }

  private final UUID applicationId;
  private final UUID objectId;
  private final UUID servicePrincipalId;
  private final String displayName;
  private final List<ClientSecret> secrets = new ArrayList<>();
  private final Set<String> applicationPermissions = new LinkedHashSet<>();
  private final Set<String> delegatedConsents = new LinkedHashSet<>();

  public Application(
      UUID applicationId, UUID objectId, UUID servicePrincipalId, String displayName) {
    this.applicationId = applicationId;
    this.objectId = objectId;
    this.servicePrincipalId = servicePrincipalId;
    this.displayName = displayName;
  }

  /** The client id. */
  public UUID applicationId() {
    return applicationId;
  }

  /** The id of the registration itself. */
  public UUID objectId() {
    return objectId;
  }

  public UUID servicePrincipalId() {
    return servicePrincipalId;
  }

  public String displayName() {
    return displayName;
  }

  public List<ClientSecret> secrets() {
    return secrets;
  }

  /** Graph permissions granted to the app itself, for example User.ReadWrite.All. */
  public Set<String> applicationPermissions() {
    return applicationPermissions;
  }

  /** Delegated Dataverse scopes an administrator has consented to for everybody. */
  public Set<String> delegatedConsents() {
    return delegatedConsents;
  }
}
