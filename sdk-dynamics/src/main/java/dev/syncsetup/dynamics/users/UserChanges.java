package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.settings.UserSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Changes users and reads back what has become of them. */
final class UserChanges {
  private final ServiceConnection dataverse;
  private final UsersApi api;
  private final UserSearch search;

  UserChanges(ServiceConnection dataverse, UsersApi api, UserSearch search) {
    this.dataverse = dataverse;
    this.api = api;
    this.search = search;
  }

  SystemUser enable(SystemUserId id) {
    SystemUser user = search.get(id.value());
    if (!user.disabled()) {
      return user;
    }
    change(id, switched(user, false));
    return verified(
        id,
        row -> !row.disabled(),
        "enabled",
        "Its account needs a licence, permission to sign in, and membership of the environment's"
            + " security group, if there is one.");
  }

  SystemUser disable(SystemUserId id) {
    SystemUser user = search.get(id.value());
    if (user.disabled()) {
      return user;
    }
    switchOff(user);
    return verified(id, SystemUser::disabled, "disabled", "Is it the last administrator?");
  }

  void switchOff(SystemUser user) {
    change(user.id(), switched(user, true));
  }

  SystemUser setAccessMode(SystemUserId id, AccessMode mode) {
    change(id, Map.of("accessmode", mode.code()));
    return verified(
        id,
        row -> row.accessMode().equals(mode),
        "given access mode " + mode.code(),
        "A user without a licence cannot be interactive.");
  }

  UsersClient.Moved move(SystemUserId id, BusinessUnitId businessUnit) {
    SystemUser before = search.get(id.value());
    if (before.businessUnitId().equals(businessUnit)) {
      return new UsersClient.Moved(before, List.of());
    }
    change(id, Map.of("businessunitid@odata.bind", "/businessunits(" + businessUnit + ")"));
    SystemUser after =
        verified(
            id,
            row -> row.businessUnitId().equals(businessUnit),
            "moved to business unit " + businessUnit,
            "Is the business unit disabled?");
    List<SecurityRole> lost =
        before.roles().stream().filter(role -> !after.roles().contains(role)).toList();
    return new UsersClient.Moved(after, lost);
  }

  UserSettings settings(SystemUserId id) {
    UsersApi.SettingsJson json = dataverse.body(api.settings(id.value()));
    return new UserSettings(
        json.uilanguageid(), json.helplanguageid(), json.localeid(), json.timezonecode());
  }

  UserSettings changeSettings(SystemUserId id, UserSettings wanted) {
    UsersApi.SettingsJson json =
        new UsersApi.SettingsJson(
            wanted.language(), wanted.helpLanguage(), wanted.locale(), wanted.timeZone());
    dataverse.run(api.changeSettings(id.value(), json));
    UserSettings seen = settings(id);
    if (!seen.equals(wanted)) {
      throw notDone(id, "given " + wanted, "They are " + seen + ".");
    }
    return seen;
  }

  private void change(SystemUserId id, Map<String, Object> columns) {
    dataverse.run(api.change(id.value(), columns));
  }

  /** The service wants an application user's client id repeated. */
  private static Map<String, Object> switched(SystemUser user, boolean disabled) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("isdisabled", disabled);
    user.applicationId().ifPresent(id -> columns.put("applicationid", id));
    return columns;
  }

  private SystemUser verified(
      SystemUserId id, Predicate<SystemUser> done, String what, String advice) {
    SystemUser user = search.get(id.value());
    if (!done.test(user)) {
      throw notDone(id, what, advice);
    }
    return user;
  }

  private static UnexpectedResponseException notDone(SystemUserId id, String what, String advice) {
    return new UnexpectedResponseException(
        "Dataverse accepted that user "
            + id
            + " is "
            + what
            + ", but read back it is not so. "
            + advice
            + " Something else may have changed it back.",
        null);
  }
}
