package dev.syncsetup.dynamics.directory;

import java.util.Set;

/**
 * What administrators have consented to for an app, on behalf of all users.
 *
 * @param delegatedScopes scopes such as user_impersonation
 */
public record AppConsent(Set<String> delegatedScopes) {
  public AppConsent {
    delegatedScopes = Set.copyOf(delegatedScopes);
  }
}
