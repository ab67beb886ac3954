package dev.syncsetup.dynamics;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.dynamics.internal.signin.AppCertificate;
import dev.syncsetup.dynamics.internal.signin.AppIdentity;
import dev.syncsetup.dynamics.internal.signin.Authority;
import dev.syncsetup.dynamics.internal.signin.CachedSignIn;
import dev.syncsetup.dynamics.internal.signin.EntraSignIn;
import dev.syncsetup.dynamics.internal.signin.Person;
import dev.syncsetup.dynamics.internal.signin.SignIn;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

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
  private final BiFunction<Authority, HttpStack, SignIn> opening;

  private EntraCredential(String description, BiFunction<Authority, HttpStack, SignIn> opening) {
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

  /**
   * An app signs in with a certificate and its private key, both as PEM text. The certificate must
   * be registered with the app; the key must be an RSA key in PKCS#8 form without a password.
   *
   * @param tenantId id or verified domain of the tenant
   * @param clientId client id of the app registration
   * @param certificate may hold a chain; the one the key belongs to is used
   * @throws IllegalArgumentException when the two are no pair or in another form, or when tenant or
   *     client id cannot be one
   * @see <a href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">
   *     Certificate credentials</a>
   */
  public static EntraCredential certificate(
      String tenantId, String clientId, String certificate, Secret privateKey) {
    return app(tenantId, clientId, AppCertificate.pem(certificate, privateKey));
  }

  /**
   * The same from PEM files, which are read at once; one file may hold both parts.
   *
   * @throws IllegalArgumentException when a file cannot be read, the two are no pair or in another
   *     form, or when tenant or client id cannot be one
   */
  public static EntraCredential certificate(
      String tenantId, String clientId, Path certificate, Path privateKey) {
    return certificate(
        tenantId,
        clientId,
        AppCertificate.text(certificate),
        Secret.of(AppCertificate.text(privateKey)));
  }

  /**
   * The same from a PKCS#12 file (.pfx, .p12), which is read at once.
   *
   * @param password opens the file and the key
   * @throws IllegalArgumentException when the file cannot be opened or holds no RSA key, or when
   *     tenant or client id cannot be one
   */
  public static EntraCredential certificate(
      String tenantId, String clientId, Path pkcs12, Secret password) {
    return app(tenantId, clientId, AppCertificate.pkcs12(pkcs12, password));
  }

  /**
   * A person signs in on any device with a browser, with whatever factors the tenant demands. The
   * first call that needs a token shows the code and waits until it is typed in, declined or
   * expired, usually a quarter of an hour at most. The sign-in then holds for all services of the
   * client; when the tenant ends it, the person is asked again.
   *
   * @param tenantId id or verified domain of the tenant
   * @param clientId client id of an app registration that allows public client flows
   * @param prompt shows the code to the person, and returns without waiting for them
   * @throws IllegalArgumentException when tenant or client id cannot be one
   * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code">Device
   *     code flow</a>
   */
  public static EntraCredential deviceCode(
      String tenantId, String clientId, Consumer<DeviceCodePrompt> prompt) {
    AppIdentity app = new AppIdentity(tenant(tenantId), client(clientId), null);
    return new EntraCredential(
        "a person through app " + app.clientId() + " of tenant " + app.tenant(),
        (authority, stack) -> EntraSignIn.onAnotherDevice(app, prompt, authority, stack));
  }

  /**
   * Tokens that the caller fetches by its own means. Each is kept until five minutes before its
   * end; the function is called by one thread at a time per scope, and may throw {@link
   * dev.syncsetup.core.errors.AuthenticationException}.
   *
   * @param byScope returns a new token for a scope such as
   *     https://contoso.crm.dynamics.com/.default; the service is what stands before the last slash
   */
  public static EntraCredential tokens(Function<String, AccessToken> byScope) {
    return new EntraCredential(
        "tokens of the caller",
        (authority, stack) -> CachedSignIn.byCaller(byScope, stack.settings().clock()));
  }

  /**
   * Token providers of the caller, which keep and renew their tokens themselves.
   *
   * @param byScope returns the provider for a scope such as
   *     https://contoso.crm.dynamics.com/.default; called once per service when a client is built
   */
  public static EntraCredential tokenProviders(Function<String, TokenProvider> byScope) {
    return new EntraCredential(
        "token providers of the caller", (authority, stack) -> byScope::apply);
  }

  /** Prepares the sign-in of one client; sends nothing. */
  SignIn open(MicrosoftCloud cloud, HttpStack stack) {
    return opening.apply(new Authority(cloud.authority(), cloud.hasKnownAuthority()), stack);
  }

  @Override
  public String toString() {
    return "EntraCredential[" + description + "]";
  }

  private static EntraCredential app(String tenantId, String clientId, AppCertificate certificate) {
    AppIdentity app = new AppIdentity(tenant(tenantId), client(clientId), null);
    return new EntraCredential(
        "app " + app.clientId() + " of tenant " + app.tenant(),
        (authority, stack) -> EntraSignIn.asApp(app, certificate, authority, stack));
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
