package dev.syncsetup.testing.tenant;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An app registration with its service principal. Mutable state of a {@link Tenant}. */
public final class Application {

  /**
   * A client secret.
   *
   * @param keyId id that Graph shows
   * @param value the secret text, shown once by the real service
   * @param displayName what its maker calls it
   */
  public record ClientSecret(
      UUID keyId, String value, String displayName, Instant startsAt, Instant expiresAt) {

    /** A secret without a name that has been valid for long. */
    public ClientSecret(UUID keyId, String value, Instant expiresAt) {
      this(keyId, value, "", Instant.EPOCH, expiresAt);
    }

    @Override
    public String toString() {
      return "ClientSecret[keyId=" + keyId + ", expiresAt=" + expiresAt + "]";
    }
  }

  private final UUID applicationId;
  private final UUID objectId;
  private final UUID servicePrincipalId;
  private String displayName;
  private boolean servicePrincipal = true;
  private boolean publicClient;
  private @Nullable String uniqueName;
  private @Nullable UUID owner;
  private final List<ClientSecret> secrets = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final Set<String> applicationPermissions = new LinkedHashSet<>();
  private final List<Consent> consents = new ArrayList<>();
  private final Map<String, String> profile = new LinkedHashMap<>();

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

  /** The id its service principal has, or will have once it is created. */
  public UUID servicePrincipalId() {
    return servicePrincipalId;
  }

  /** Whether the service principal exists; without it nobody signs in with the app. */
  public boolean servicePrincipal() {
    return servicePrincipal;
  }

  public void servicePrincipal(boolean value) {
    servicePrincipal = value;
  }

  public String displayName() {
    return displayName;
  }

  public void displayName(String value) {
    displayName = value;
  }

  /** Whether a password grant needs no client secret (Graph's isFallbackPublicClient). */
  public boolean publicClient() {
    return publicClient;
  }

  public void publicClient(boolean value) {
    publicClient = value;
  }

  /** The caller's own key for the registration. */
  public Optional<String> uniqueName() {
    return Optional.ofNullable(uniqueName);
  }

  public void uniqueName(String value) {
    uniqueName = value;
  }

  /** Client id of the app that registered this one. */
  public Optional<UUID> owner() {
    return Optional.ofNullable(owner);
  }

  public void owner(UUID value) {
    owner = value;
  }

  public List<ClientSecret> secrets() {
    return secrets;
  }

  /** Certificates registered with the app, to prove itself with the key of one. */
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** Graph permissions granted to the app itself, for example User.ReadWrite.All. */
  public Set<String> applicationPermissions() {
    return applicationPermissions;
  }

  /** Delegated Dataverse scopes an administrator has consented to for everybody. */
  public Set<String> delegatedConsents() {
    return consent(Tenant.DATAVERSE, Optional.empty()).scopes();
  }

  /** All consents that hold, on every resource. */
  public List<Consent> consents() {
    return consents.stream().filter(consent -> !consent.scopes().isEmpty()).toList();
  }

  /** The consent for everybody, or for one person, to be filled with scopes. */
  public Consent consent(UUID resourceApplicationId, Optional<UUID> accountId) {
    return consents.stream()
        .filter(consent -> consent.resourceApplicationId().equals(resourceApplicationId))
        .filter(consent -> consent.accountId().equals(accountId))
        .findFirst()
        .orElseGet(() -> newConsent(resourceApplicationId, accountId));
  }

  /** All other properties Graph keeps, as JSON text by their Graph name. */
  public Map<String, String> profile() {
    return profile;
  }

  private Consent newConsent(UUID resource, Optional<UUID> account) {
    UUID id = Tenant.named("consent " + applicationId + " " + resource + " " + account);
    Consent consent = new Consent(id, resource, account);
    consents.add(consent);
    return consent;
  }
}
