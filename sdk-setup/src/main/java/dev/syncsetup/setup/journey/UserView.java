package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.AppConsent;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.dynamics.roles.RoleHolder;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is read about the sync user. */
public final class UserView {
  private final Reading<Optional<SystemUser>> row;
  private final Reading<Optional<DirectoryAccount>> account;
  private final Reading<List<LicenceSku>> licences;
  private final Reading<List<SecurityRole>> roleCopies;
  private final Reading<List<RoleHolder>> roleHolders;
  private final Reading<Set<Integer>> languages;
  private final Reading<Optional<AppConsent>> consent;
  private final Wishes wishes;
  private final DynamicsClient dynamics;

  UserView(DynamicsClient dynamics, Wishes wishes, SolutionView solution) {
    this.dynamics = dynamics;
    this.wishes = wishes;
    this.row = new Reading<>(this::findRow);
    this.account = new Reading<>(this::findAccount);
    this.licences = new Reading<>(() -> dynamics.directory().licences());
    String role = wishes.names().role();
    this.roleCopies =
        new Reading<>(
            () -> solution.isInstalled() && !hasRole() ? dynamics.roles().named(role) : List.of());
    this.roleHolders =
        new Reading<>(
            () ->
                solution.isInstalled()
                    ? dynamics.roles().holders(role).stream().toList()
                    : List.of());
    this.languages = new Reading<>(dynamics::installedLanguages);
    this.consent = new Reading<>(() -> dynamics.directory().consent(wishes.application()));
  }

  /** The user's row in the organisation. */
  public Reading<Optional<SystemUser>> row() {
    return row;
  }

  /** The user's Microsoft 365 account; always empty for application users. */
  public Reading<Optional<DirectoryAccount>> account() {
    return account;
  }

  /** Licences of the tenant. */
  public Reading<List<LicenceSku>> licences() {
    return licences;
  }

  /** Whether the user is there and has the sync role. */
  public boolean hasRole() {
    return row.get().filter(user -> user.hasRole(wishes.names().role())).isPresent();
  }

  /** LCIDs of the languages that can be chosen. */
  public Reading<Set<Integer>> languages() {
    return languages;
  }

  /** Copies of the sync role in all business units; empty when the user has the role already. */
  public Reading<List<SecurityRole>> roleCopies() {
    return roleCopies;
  }

  /** Everybody who holds the sync role. */
  public Reading<List<RoleHolder>> roleHolders() {
    return roleHolders;
  }

  /** Consents of the app Marketo signs in with; nothing when the tenant does not know it. */
  public Reading<Optional<AppConsent>> consent() {
    return consent;
  }

  private Optional<SystemUser> findRow() {
    SyncUserWish user = wishes.user();
    if (user instanceof SyncUserWish.Application app) {
      return dynamics.users().findByApplicationId(app.applicationId());
    }
    String userName =
        user instanceof SyncUserWish.Account wish
            ? wish.userName()
            : ((SyncUserWish.Adopted) user).userName();
    return dynamics.users().findByUserName(userName);
  }

  private Optional<DirectoryAccount> findAccount() {
    return wishes.user() instanceof SyncUserWish.Account wish
        ? dynamics.directory().account(wish.userName())
        : Optional.empty();
  }
}
