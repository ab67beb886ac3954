package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.util.concurrent.CompletableFuture;

/** Asks Entra ID for a new token, whatever is cached. */
@FunctionalInterface
interface TokenSource {
  CompletableFuture<IAuthenticationResult> request(String scope);
}
