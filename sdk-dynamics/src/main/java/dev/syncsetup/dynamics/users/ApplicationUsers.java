package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import java.util.List;
import java.util.UUID;

/** Makes and removes the users that stand for apps. */
final class ApplicationUsers {
  private final ServiceConnection dataverse;
  private final UsersApi api;
  private final UserSearch search;
  private final UserChanges changes;

  ApplicationUsers(
      ServiceConnection dataverse, UsersApi api, UserSearch search, UserChanges changes) {
    this.dataverse = dataverse;
    this.api = api;
    this.search = search;
    this.changes = changes;
  }

  SystemUser create(UUID applicationId, BusinessUnitId businessUnit) {
    UsersApi.NewApplicationUserJson body =
        new UsersApi.NewApplicationUserJson(
            applicationId,
            AccessMode.NON_INTERACTIVE.code(),
            false,
            "/businessunits(" + businessUnit + ")");
    try {
      return dataverse.body(api.create(body)).user();
    } catch (ConflictException e) {
      return existing(applicationId, e);
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return search
          .byApplicationId(applicationId)
          .filter(user -> !user.softDeleted())
          .orElseThrow(() -> e);
    }
  }

  SystemUser ensure(UUID applicationId, BusinessUnitId businessUnit) {
    SystemUser user =
        search
            .byApplicationId(applicationId)
            .filter(found -> !found.softDeleted())
            .orElseGet(() -> create(applicationId, businessUnit));
    return user.disabled() ? changes.enable(user.id()) : search.get(user.id().value());
  }

  void delete(UUID applicationId) {
    List<SystemUser> living = living(applicationId);
    for (SystemUser user : living) {
      if (!user.disabled()) {
        SystemUser unused = changes.disable(user.id());
      }
      deleteOnce(applicationId, user);
    }
    if (!living.isEmpty() && !living(applicationId).isEmpty()) {
      throw kept("of app " + applicationId + " is deleted");
    }
  }

  int purge(UUID applicationId) {
    List<SystemUser> deleted = softDeleted(applicationId);
    for (SystemUser user : deleted) {
      if (!user.disabled()) {
        changes.switchOff(user);
      }
      purgeRow(user);
    }
    if (!deleted.isEmpty() && !softDeleted(applicationId).isEmpty()) {
      throw kept("of app " + applicationId + " goes for good");
    }
    return deleted.size();
  }

  private void deleteOnce(UUID applicationId, SystemUser user) {
    try {
      dataverse.run(api.delete(user.id().value()));
    } catch (NotFoundException e) {
      // What is gone need not be deleted.
      return;
    } catch (TransportException e) {
      if (!e.maybeProcessed() || !living(applicationId).isEmpty()) {
        throw e;
      }
    }
  }

  private void purgeRow(SystemUser user) {
    try {
      dataverse.run(api.purge(user.id().value()));
    } catch (NotFoundException e) {
      // A repeated purge finds nothing; so does one that somebody else was faster with.
      return;
    }
  }

  private static UnexpectedResponseException kept(String what) {
    return new UnexpectedResponseException(
        "Dataverse accepted that the application user "
            + what
            + ", but read back it is there all the same. Look at it in the Power Platform admin"
            + " center.",
        null);
  }

  private List<SystemUser> living(UUID applicationId) {
    return search.allOf(applicationId).stream().filter(user -> !user.softDeleted()).toList();
  }

  private List<SystemUser> softDeleted(UUID applicationId) {
    return search.allOf(applicationId).stream().filter(SystemUser::softDeleted).toList();
  }

  private SystemUser existing(UUID applicationId, ConflictException refusal) {
    SystemUser user = search.byApplicationId(applicationId).orElseThrow(() -> refusal);
    if (!user.softDeleted()) {
      return user;
    }
    throw new ConflictException(
        "Dataverse keeps a deleted application user of app "
            + applicationId
            + " (systemuser "
            + user.id()
            + "), which blocks a new one. Restore it, or delete it for good, in the Power Platform"
            + " admin center under the deleted users of this environment; purgeApplicationUser"
            + " deletes it for good, too.",
        new ServiceException.Details(
            "Dataverse",
            "UsersApi.create",
            refusal.status(),
            refusal.code().orElse(null),
            refusal.requestId().orElse(null),
            false));
  }
}
