package dev.syncsetup.testing.graph.protocol;

import dev.syncsetup.testing.tenant.Token;
import java.util.Collections;
import java.util.Set;

/**
 * What a token must carry for a call: any one of these.
 *
 * @param application what an app-only token may carry
 * @param delegated what a person's token may carry
 */
public record Permission(Set<String> application, Set<String> delegated) {

  /** The same names for both kinds of token. */
  static Permission either(String... anyOf) {
    return new Permission(Set.of(anyOf), Set.of(anyOf));
  }

  public boolean heldBy(Token token) {
    Set<String> anyOf = token.accountId().isPresent() ? delegated : application;
    return !Collections.disjoint(token.permissions(), anyOf);
  }

  /** Throws the service's refusal when the token does not carry it. */
  public void demandFrom(Token token) {
    if (!heldBy(token)) {
      throw GraphError.denied();
    }
  }
}
