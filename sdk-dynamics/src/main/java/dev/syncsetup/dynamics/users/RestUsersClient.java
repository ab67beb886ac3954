package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.access.ReadChecks;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.access.ReadCheck;
import dev.syncsetup.dynamics.users.settings.UserSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Leads each method to the class that does the work. */
final class RestUsersClient implements UsersClient {
  private final ServiceConnection dataverse;
  private final UsersApi api;
  private final UserSearch search;
  private final UserChanges changes;
  private final ApplicationUsers applications;
  private final NonInteractiveUsers nonInteractive;
  private final Arrivals arrivals;
  private final ReadChecks reads;

  RestUsersClient(
      ServiceConnection dataverse,
      ServiceConnection admin,
      Supplier<String> environmentId,
      ClientSettings settings) {
    this.dataverse = dataverse;
    this.api = dataverse.api(UsersApi.class);
    this.search = new UserSearch(dataverse, api);
    this.changes = new UserChanges(dataverse, api, search);
    this.applications = new ApplicationUsers(dataverse, api, search, changes);
    this.nonInteractive = new NonInteractiveUsers(dataverse, api, search, changes);
    this.arrivals = new Arrivals(admin, environmentId, search, settings);
    this.reads = new ReadChecks(dataverse);
  }

  @Override
  public Optional<SystemUser> findByUserName(String userName) {
    return search.byUserName(userName);
  }

  @Override
  public Optional<SystemUser> findByEmail(String email) {
    return search.byEmail(email);
  }

  @Override
  public Optional<SystemUser> findByObjectId(UUID objectId) {
    return search.byObjectId(objectId);
  }

  @Override
  public Optional<SystemUser> findByApplicationId(UUID applicationId) {
    return search.byApplicationId(applicationId);
  }

  @Override
  public Page<SystemUser> list(UserFilter filter) {
    return search.list(filter);
  }

  @Override
  public SystemUser get(SystemUserId id) {
    return search.get(id.value());
  }

  @Override
  public SystemUser me() {
    return search.get(dataverse.body(api.whoAmI()).userId());
  }

  @Override
  public SystemUser createApplicationUser(UUID applicationId, BusinessUnitId businessUnit) {
    return applications.create(applicationId, businessUnit);
  }

  @Override
  public SystemUser ensureApplicationUser(UUID applicationId, BusinessUnitId businessUnit) {
    return applications.ensure(applicationId, businessUnit);
  }

  @Override
  public void deleteApplicationUser(UUID applicationId) {
    applications.delete(applicationId);
  }

  @Override
  public int purgeApplicationUser(UUID applicationId) {
    return applications.purge(applicationId);
  }

  @Override
  public SystemUser enable(SystemUserId id) {
    return changes.enable(id);
  }

  @Override
  public SystemUser disable(SystemUserId id) {
    return changes.disable(id);
  }

  @Override
  public SystemUser makeNonInteractive(SystemUserId id) {
    return nonInteractive.admit(id);
  }

  @Override
  public SystemUser makeInteractive(SystemUserId id) {
    return nonInteractive.release(id);
  }

  @Override
  public Moved moveTo(SystemUserId id, BusinessUnitId businessUnit) {
    return changes.move(id, businessUnit);
  }

  @Override
  public UserSettings settings(SystemUserId id) {
    return changes.settings(id);
  }

  @Override
  public UserSettings changeSettings(SystemUserId id, UserSettings settings) {
    return changes.changeSettings(id, settings);
  }

  @Override
  public void setLanguage(SystemUserId id, int languageCode) {
    dataverse.run(
        api.setLanguage(id.value(), new UsersApi.LanguageJson(languageCode, languageCode)));
  }

  @Override
  public Arrival requestArrival(UUID objectId) {
    return arrivals.request(objectId);
  }

  @Override
  public ArrivalResult awaitArrival(
      UUID objectId, Duration patience, ArrivalResult.Listener listener) {
    return arrivals.await(objectId, patience, listener);
  }

  @Override
  public ReadCheck canRead(SystemUserId id, String entitySet) {
    return reads.asUser(id.value(), entitySet);
  }

  @Override
  public ReadCheck canRead(UUID objectId, String entitySet) {
    SystemUser user =
        search
            .byObjectId(objectId)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "The account " + objectId + " has not arrived in the organisation yet.",
                        new ServiceException.Details(
                            "Dataverse", "UsersApi.find", 200, null, null, true)));
    return reads.asAccount(objectId, user.id().value(), entitySet);
  }
}
