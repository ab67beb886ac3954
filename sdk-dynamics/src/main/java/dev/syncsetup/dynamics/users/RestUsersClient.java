package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.AdminRefusals;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

final class RestUsersClient implements UsersClient {
  private final ServiceConnection dataverse;
  private final ServiceConnection admin;
  private final Supplier<String> environmentId;
  private final UsersApi users;
  private final ArrivalApi arrivals;

  RestUsersClient(
      ServiceConnection dataverse, ServiceConnection admin, Supplier<String> environmentId) {
    this.dataverse = dataverse;
    this.admin = admin;
    this.environmentId = environmentId;
    this.users = dataverse.api(UsersApi.class);
    this.arrivals = admin.api(ArrivalApi.class);
  }

  @Override
  public Optional<SystemUser> findByUserName(String userName) {
    return find("domainname eq " + ODataLiteral.text(userName));
  }

  @Override
  public Optional<SystemUser> findByObjectId(UUID objectId) {
    return find("azureactivedirectoryobjectid eq " + objectId);
  }

  @Override
  public Optional<SystemUser> findByApplicationId(UUID applicationId) {
    return find("applicationid eq " + applicationId);
  }

  @Override
  public SystemUser get(SystemUserId id) {
    return dataverse.body(users.get(id.value())).user();
  }

  @Override
  public SystemUser createApplicationUser(UUID applicationId, BusinessUnitId businessUnit) {
    NewApplicationUserJson body =
        new NewApplicationUserJson(
            applicationId,
            AccessMode.NON_INTERACTIVE.code(),
            false,
            "/businessunits(" + businessUnit + ")");
    try {
      return dataverse.body(users.create(body)).user();
    } catch (ConflictException e) {
      return existing(applicationId, e);
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return findByApplicationId(applicationId)
          .filter(user -> !user.softDeleted())
          .orElseThrow(() -> e);
    }
  }

  @Override
  public Arrival requestArrival(UUID objectId) {
    String environment = environmentId.get();
    try {
      admin.run(arrivals.addUser(environment, Map.of("objectId", objectId)));
      return Arrival.REQUESTED;
    } catch (PermissionException | AuthenticationException e) {
      // The caller is signed in at Dataverse, so it is this service that does not accept it.
      return Arrival.NOT_ALLOWED;
    } catch (ServiceException e) {
      if (e.code().filter(AdminRefusals.NOT_LICENSED::equals).isPresent()) {
        return Arrival.LICENCE_PENDING;
      }
      throw e;
    }
  }

  @Override
  public void setLanguage(SystemUserId id, int languageCode) {
    dataverse.run(users.setLanguage(id.value(), new LanguageJson(languageCode, languageCode)));
  }

  private Optional<SystemUser> find(String filter) {
    List<SystemUser> all =
        dataverse.body(users.find(filter)).rows().stream().map(SystemUserJson::user).toList();
    List<SystemUser> living = all.stream().filter(user -> !user.softDeleted()).toList();
    if (living.size() > 1) {
      throw new UnexpectedResponseException(
          "Dataverse has "
              + living.size()
              + " users that answer to the same identity: "
              + living.stream().map(SystemUser::id).toList()
              + ". Delete or disable all but one in the Power Platform admin center.",
          null);
    }
    return living.stream().findFirst().or(() -> all.stream().findFirst());
  }

  private SystemUser existing(UUID applicationId, ConflictException refusal) {
    SystemUser user = findByApplicationId(applicationId).orElseThrow(() -> refusal);
    if (!user.softDeleted()) {
      return user;
    }
    throw new ConflictException(
        "Dataverse keeps a deleted application user of app "
            + applicationId
            + " (systemuser "
            + user.id()
            + "), which blocks a new one. Restore it, or delete it for good, in the Power Platform"
            + " admin center under the deleted users of this environment.",
        new ServiceException.Details(
            "Dataverse",
            "UsersApi.create",
            refusal.status(),
            refusal.code().orElse(null),
            refusal.requestId().orElse(null),
            false));
  }
}
