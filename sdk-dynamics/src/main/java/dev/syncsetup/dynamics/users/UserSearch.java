package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.LongReads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads rows of systemuser. */
final class UserSearch {
  private final ServiceConnection dataverse;
  private final UsersApi api;
  private final LongReads reads;

  UserSearch(ServiceConnection dataverse, UsersApi api) {
    this.dataverse = dataverse;
    this.api = api;
    this.reads = new LongReads(dataverse, new BatchSender(dataverse));
  }

  Optional<SystemUser> byUserName(String userName) {
    return one("domainname eq " + ODataLiteral.text(userName));
  }

  Optional<SystemUser> byEmail(String email) {
    return one("internalemailaddress eq " + ODataLiteral.text(email));
  }

  Optional<SystemUser> byObjectId(UUID objectId) {
    return one("azureactivedirectoryobjectid eq " + objectId);
  }

  Optional<SystemUser> byApplicationId(UUID applicationId) {
    return preferLiving(allOf(applicationId));
  }

  /** All rows of an app, deleted ones included. */
  List<SystemUser> allOf(UUID applicationId) {
    return all("applicationid eq " + applicationId);
  }

  SystemUser get(UUID id) {
    return dataverse.body(api.get(id)).user();
  }

  Page<SystemUser> list(UserFilter filter) {
    return Pages.of(
        reads.first(api.list(filter.query())),
        link -> reads.next(api.next(link)),
        SystemUserJson::user);
  }

  private Optional<SystemUser> one(String filter) {
    return preferLiving(all(filter));
  }

  private List<SystemUser> all(String filter) {
    return reads.first(api.find(filter)).rows().stream().map(SystemUserJson::user).toList();
  }

  private static Optional<SystemUser> preferLiving(List<SystemUser> all) {
    List<SystemUser> living = all.stream().filter(user -> !user.softDeleted()).toList();
    if (living.size() > 1) {
      throw new UnexpectedResponseException(
          "Dataverse has "
              + living.size()
              + " users that answer to the same identity: "
              + living.stream().map(UserSearch::named).collect(Collectors.joining(", "))
              + ". Find the right one by its object id or row id, or disable and delete the others"
              + " in the Power Platform admin center.",
          null);
    }
    return living.stream().findFirst().or(() -> all.stream().findFirst());
  }

  private static String named(SystemUser user) {
    return user.fullName() + " (" + user.userName() + ", systemuser " + user.id() + ")";
  }
}
