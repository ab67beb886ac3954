package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.TokenProvider;

/** Where the tokens of one client come from. Thread-safe. */
@FunctionalInterface
public interface SignIn {

  /** Tokens of one scope; sends nothing yet. */
  TokenProvider tokens(String scope);
}
