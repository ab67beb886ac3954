package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * One credential at one authority. Every sign-in has a library client and a token cache of its own.
 * None of these sends anything yet.
 */
public final class EntraSignIn {
  private EntraSignIn() {}

  /** The app signs in for itself with a secret. */
  public static SignIn asApp(
      AppIdentity app, Secret clientSecret, Authority authority, HttpStack stack) {
    return asApp(
        app, ClientCredentialFactory.createFromSecret(clientSecret.reveal()), authority, stack);
  }

  /** The app signs in for itself with a certificate. */
  public static SignIn asApp(
      AppIdentity app, AppCertificate certificate, Authority authority, HttpStack stack) {
    return asApp(
        app,
        ClientCredentialFactory.createFromCertificate(
            certificate.privateKey(), certificate.certificate()),
        authority,
        stack);
  }

  /** A person signs in through the app. */
  // The library advises against passwords; that is the caller's choice, and some set-ups need it.
  @SuppressWarnings("deprecation")
  public static SignIn asPerson(
      AppIdentity app, Person person, Authority authority, HttpStack stack) {
    PublicClientApplication client =
        configured(
                PublicClientApplication.builder(app.clientId()),
                app,
                authority,
                new SameThreadExecutor())
            .httpClient(new MsalHttp(stack, authority, app.clientSecret()))
            .build();
    TokenSource source =
        new MsalTokens(
            scope ->
                client.acquireToken(
                    UserNamePasswordParameters.builder(
                            Set.of(scope),
                            person.userName(),
                            person.password().reveal().toCharArray())
                        .build()),
            new SignInFailures(app, person, authority),
            stack.settings().clock());
    return new CachedSignIn(source, stack.settings().clock());
  }

  /** A person signs in on another device. */
  public static SignIn onAnotherDevice(
      AppIdentity app, Consumer<DeviceCodePrompt> prompt, Authority authority, HttpStack stack) {
    DeviceCodeTokens.OwnThreadExecutor executor = new DeviceCodeTokens.OwnThreadExecutor();
    PublicClientApplication client =
        configured(PublicClientApplication.builder(app.clientId()), app, authority, executor)
            .httpClient(new DeviceCodeHttp(new MsalHttp(stack, authority, null), stack.settings()))
            .build();
    DeviceCodeTokens source =
        new DeviceCodeTokens(
            client,
            prompt,
            executor,
            new SignInFailures(app, null, authority),
            stack.settings().clock());
    return new CachedSignIn(source, stack.settings().clock());
  }

  private static SignIn asApp(
      AppIdentity app, IClientCredential proof, Authority authority, HttpStack stack) {
    ConfidentialClientApplication client =
        configured(
                ConfidentialClientApplication.builder(app.clientId(), proof),
                app,
                authority,
                new SameThreadExecutor())
            .httpClient(new MsalHttp(stack, authority, null))
            .build();
    TokenSource source =
        new MsalTokens(
            scope ->
                client.acquireToken(
                    ClientCredentialParameters.builder(Set.of(scope)).skipCache(true).build()),
            new SignInFailures(app, null, authority),
            stack.settings().clock());
    return new CachedSignIn(source, stack.settings().clock());
  }

  private static <T extends AbstractClientApplicationBase.Builder<T>> T configured(
      T builder, AppIdentity app, Authority authority, ExecutorService executor) {
    try {
      builder.authority(authority.of(app.tenant()));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an authority: " + authority.url(), e);
    }
    builder.executorService(executor);
    builder.disableInternalRetries();
    if (!authority.known()) {
      builder.validateAuthority(false);
      builder.instanceDiscovery(false);
    }
    return builder;
  }
}
