package dev.syncsetup.dynamics;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.dynamics.internal.signin.AppIdentity;
import dev.syncsetup.dynamics.internal.signin.Authority;
import dev.syncsetup.dynamics.internal.signin.EntraSignIn;
import dev.syncsetup.dynamics.internal.signin.Person;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * How to sign in to Entra ID.
 *
 * <p>A credential is bound to one tenant and holds no token: every client that uses it signs in for
 * itself, so clients of different tenants in one JVM share nothing. Immutable and thread-safe;
 * {@link #toString} shows no secret.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">
 *     Client credentials</a>
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth-ropc">User name and
 *     password</a>
 */
public final class EntraCredential {
  /** Names that stand for many tenants at once. */
  private static final Set<String> SHARED_TENANTS = Set.of("common", "organizations", "consumers");

  private final String description;
  private final BiFunction<Authority, HttpStack, EntraSignIn> opening;

  private EntraCredential(
      String description, BiFunction<Authority, HttpStack, EntraSignIn> opening) {
    this.description = description;
    this.opening = opening;
  }

  /**
   * An app signs in with its client secret. It needs an application user in the organisation.
   *
   * @param tenantId id or verified domain of the tenant
   * @param clientId client id of the app registration
   * @param secret value of the client secret, not its id
   * @throws IllegalArgumentException when tenant or client id cannot be one
   */
  public static EntraCredential clientSecret(String tenantId, String clientId, Secret secret) {
    AppIdentity app = new AppIdentity(tenant(tenantId), client(clientId), secret);
    return new EntraCredential(
        "app " + app.clientId() + " of tenant " + app.tenant(),
        (authority, stack) -> EntraSignIn.asApp(app, secret, authority, stack));
  }

  /**
   * A person signs in with a password through a public app; multi-factor authentication must be off
   * for the account.
   *
   * @param tenantId id or verified domain of the tenant
   * @param clientId client id of an app registration that allows public client flows
   * @param userName user principal name
   * @param password the account's password
   * @throws IllegalArgumentException when tenant or client id cannot be one, or the user name is
   *     blank
   */
  public static EntraCredential userPassword(
      String tenantId, String clientId, String userName, Secret password) {
    return person(
        new AppIdentity(tenant(tenantId), client(clientId), null), new Person(userName, password));
  }

  /**
   * A person signs in with a password through a confidential app, which proves itself with its own
   * secret; multi-factor authentication must be off for the account.
   *
   * @param tenantId id or verified domain of the tenant
   * @param clientId client id of the app registration
   * @param clientSecret value of the app's client secret
   * @param userName user principal name
   * @param password the account's password
   * @throws IllegalArgumentException when tenant or client id cannot be one, or the user name is
   *     blank
   */
  public static EntraCredential userPassword(
      String tenantId, String clientId, Secret clientSecret, String userName, Secret password) {
    return person(
        new AppIdentity(tenant(tenantId), client(clientId), clientSecret),
        new Person(userName, password));
  }

  /** Prepares the sign-in of one client; sends nothing. */
  EntraSignIn open(MicrosoftCloud cloud, HttpStack stack) {
    return opening.apply(new Authority(cloud.authority(), cloud.hasKnownAuthority()), stack);
  }

  @Override
  public String toString() {
    return "EntraCredential[" + description + "]";
  }

  private static EntraCredential person(AppIdentity app, Person person) {
    if (person.userName().isBlank()) {
      throw new IllegalArgumentException("The user name must not be blank.");
    }
    return new EntraCredential(
        person.userName() + " through app " + app.clientId() + " of tenant " + app.tenant(),
        (authority, stack) -> EntraSignIn.asPerson(app, person, authority, stack));
  }

  private static String tenant(String tenantId) {
    String tenant = tenantId.strip();
    if (!tenant.matches("[A-Za-z0-9][A-Za-z0-9.-]*")
        || SHARED_TENANTS.contains(tenant.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The tenant must be the id or a verified domain of one tenant: " + tenantId);
    }
    return tenant;
  }

  private static String client(String clientId) {
    try {
      return UUID.fromString(clientId.strip()).toString();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The client id must be the Application (client) ID of the app registration, a GUID.", e);
    }
  }
}
