package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.http.HttpStack;
import java.net.MalformedURLException;
import java.util.Set;

/**
 * One credential at one authority. Every instance has a library client and a token cache of its
 * own, so that two tenants in one JVM never meet. Thread-safe.
 */
public final class EntraSignIn {
  private final TokenSource source;
  private final SignInFailures failures;
  private final HttpStack stack;

  private EntraSignIn(TokenSource source, SignInFailures failures, HttpStack stack) {
    this.source = source;
    this.failures = failures;
    this.stack = stack;
  }

  /** The app signs in for itself. Nothing is sent yet. */
  public static EntraSignIn asApp(
      AppIdentity app, Secret clientSecret, Authority authority, HttpStack stack) {
    ConfidentialClientApplication client =
        configured(
                ConfidentialClientApplication.builder(
                    app.clientId(),
                    ClientCredentialFactory.createFromSecret(clientSecret.reveal())),
                app,
                authority)
            .httpClient(new MsalHttp(stack, null))
            .build();
    TokenSource source =
        scope ->
            client.acquireToken(
                ClientCredentialParameters.builder(Set.of(scope)).skipCache(true).build());
    return new EntraSignIn(source, new SignInFailures(app, null, authority), stack);
  }

  /** A person signs in through the app. Nothing is sent yet. */
  // The library advises against passwords; that is the caller's choice, and some set-ups need it.
  @SuppressWarnings("deprecation")
  public static EntraSignIn asPerson(
      AppIdentity app, Person person, Authority authority, HttpStack stack) {
    PublicClientApplication client =
        configured(PublicClientApplication.builder(app.clientId()), app, authority)
            .httpClient(new MsalHttp(stack, app.clientSecret()))
            .build();
    TokenSource source =
        scope ->
            client.acquireToken(
                UserNamePasswordParameters.builder(
                        Set.of(scope), person.userName(), person.password().reveal().toCharArray())
                    .build());
    return new EntraSignIn(source, new SignInFailures(app, person, authority), stack);
  }

  /** Tokens of one scope, cached until shortly before they expire. */
  public TokenProvider tokens(String scope) {
    return new CachedTokens(scope, source, failures, stack.settings().clock());
  }

  private static <T extends AbstractClientApplicationBase.Builder<T>> T configured(
      T builder, AppIdentity app, Authority authority) {
    try {
      builder.authority(authority.of(app.tenant()));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an authority: " + authority.url(), e);
    }
    builder.executorService(new SameThreadExecutor());
    builder.disableInternalRetries();
    if (!authority.known()) {
      builder.validateAuthority(false);
      builder.instanceDiscovery(false);
    }
    return builder;
  }
}
