package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.directory.DirectoryApi.ChangeJson;
import dev.syncsetup.dynamics.directory.DirectoryApi.PasswordJson;
import dev.syncsetup.dynamics.directory.DirectoryApi.ReferenceJson;
import dev.syncsetup.dynamics.directory.DirectoryApi.SignInJson;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes accounts and reads back what has become of them. */
final class Accounts {
  private final ServiceConnection graph;
  private final DirectoryApi api;
  private final Replicas replicas;

  Accounts(ServiceConnection graph, DirectoryApi api, Replicas replicas) {
    this.graph = graph;
    this.api = api;
    this.replicas = replicas;
  }

  DirectoryAccount read(String encodedIdOrName) {
    return graph.body(api.account(encodedIdOrName)).account();
  }

  DirectoryAccount read(UUID id) {
    return read(id.toString());
  }

  Optional<DirectoryAccount> find(String encodedIdOrName) {
    try {
      return Optional.of(read(encodedIdOrName));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  DirectoryAccount change(UUID id, AccountChange change) {
    ChangeJson wire =
        new ChangeJson(change.displayName().orElse(null), change.usageLocation().orElse(null));
    replicas.untilFound(() -> graph.run(api.change(id, wire)));
    return replicas.until(
        seen ->
            change.displayName().map(seen.displayName()::equals).orElse(true)
                && change
                    .usageLocation()
                    .map(Optional::of)
                    .map(seen.usageLocation()::equals)
                    .orElse(true),
        () -> read(id));
  }

  DirectoryAccount allowSignIn(UUID id, boolean allowed) {
    replicas.untilFound(() -> graph.run(api.changeSignIn(id, new SignInJson(allowed))));
    return replicas.until(seen -> seen.enabled() == allowed, () -> read(id));
  }

  void resetPassword(UUID id, Secret password) {
    PasswordJson wire =
        new PasswordJson(new NewAccountJson.PasswordProfile(password.reveal(), false));
    replicas.untilFound(() -> graph.run(api.changePassword(id, wire)));
  }

  void delete(DirectoryAccount account, Instant createdSince) {
    AccountJson now;
    try {
      now = graph.body(api.account(account.id().toString()));
    } catch (NotFoundException e) {
      return;
    }
    refuseForeign(account, now, createdSince);
    try {
      graph.run(api.deleteAccount(account.id()));
    } catch (NotFoundException e) {
      return;
    }
    Optional<DirectoryAccount> unused =
        replicas.until(Optional::isEmpty, () -> find(account.id().toString()));
  }

  DirectoryAccount restore(UUID id) {
    try {
      return graph.body(api.restoreAccount(id)).account();
    } catch (NotFoundException e) {
      return find(id.toString()).orElseThrow(() -> e);
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return find(id.toString()).orElseThrow(() -> e);
    }
  }

  void addToGroup(UUID groupId, UUID accountId) {
    ReferenceJson reference = new ReferenceJson(graph.baseUrl() + "directoryObjects/" + accountId);
    try {
      replicas.untilFound(() -> graph.run(api.addMember(groupId, reference)));
    } catch (ServiceException e) {
      // The service has one code for all bad requests, so being in it already is found by reading.
      if (e.status() != 400 || !isMember(groupId, accountId)) {
        throw e;
      }
      return;
    }
    boolean unused = replicas.until(member -> member, () -> isMember(groupId, accountId));
  }

  private boolean isMember(UUID groupId, UUID accountId) {
    return Pages.of(
            graph.body(api.memberships(accountId)),
            link -> graph.body(api.nextMemberships(link)),
            membership -> membership.id())
        .stream()
        .anyMatch(groupId::equals);
  }

  private static void refuseForeign(DirectoryAccount account, AccountJson now, Instant since) {
    String why = null;
    if (now.isFromOnPremises()) {
      why = "it is mastered in an on-premises directory; delete it there";
    } else if (!now.account().userPrincipalName().equalsIgnoreCase(account.userPrincipalName())) {
      why = "it has another name by now: " + now.account().userPrincipalName();
    } else if (!now.isCreatedSince(since)) {
      why = "it was not created since " + since + ", so it is somebody else's";
    }
    if (why != null) {
      throw new ConflictException(
          "The account "
              + account.userPrincipalName()
              + " was not deleted: "
              + why
              + ". Delete it in the Microsoft 365 admin center if that is what you want.",
          new ServiceException.Details(
              "Microsoft Graph", "DirectoryApi.account", 200, null, null, false));
    }
  }
}
