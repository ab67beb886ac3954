package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.AccessToken;

/** Asks for a new token, whatever is cached. */
@FunctionalInterface
interface TokenSource {

  /**
   * Returns a new token; throws the SDK's errors when there is none.
   *
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  AccessToken request(String scope) throws InterruptedException;
}
