package dev.syncsetup.testing.graph.users;

import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Optional;

/** Finds the account a path names, unless it is too new to be seen. */
public final class UserLookup {
  private final Tenant tenant;
  private final GraphBehaviour behaviour;

  public UserLookup(Tenant tenant, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.behaviour = behaviour;
  }

  public Optional<Account> find(String idOrUserPrincipalName) {
    return tenant.account(idOrUserPrincipalName).filter(account -> behaviour.sees(account.id()));
  }

  /** The account; when there is none, throws the service's 404. */
  public Account demand(String idOrUserPrincipalName) {
    return find(idOrUserPrincipalName)
        .orElseThrow(() -> GraphError.notFound(idOrUserPrincipalName));
  }
}
