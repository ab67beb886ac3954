package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;
import java.util.Optional;

/** Makes people non-interactive, of whom an environment may have only a few. */
final class NonInteractiveUsers {
  /** What the vendor documents; used where the organisation does not tell its own limit. */
  private static final int DOCUMENTED_LIMIT = 7;

  private static final UserFilter COUNTED =
      UserFilter.all().people().enabled().accessMode(AccessMode.NON_INTERACTIVE);

  /** How many places there are for non-interactive users, and how many are taken. */
  private record Places(int used, int limit) {}

  private final ServiceConnection dataverse;
  private final UsersApi api;
  private final UserSearch search;
  private final UserChanges changes;

  NonInteractiveUsers(
      ServiceConnection dataverse, UsersApi api, UserSearch search, UserChanges changes) {
    this.dataverse = dataverse;
    this.api = api;
    this.search = search;
    this.changes = changes;
  }

  SystemUser admit(SystemUserId id) {
    SystemUser user = interactivePerson(id);
    if (user.accessMode().equals(AccessMode.NON_INTERACTIVE)) {
      return user;
    }
    requirePlace();
    return changes.setAccessMode(id, AccessMode.NON_INTERACTIVE);
  }

  SystemUser release(SystemUserId id) {
    SystemUser user = interactivePerson(id);
    return user.accessMode().equals(AccessMode.READ_WRITE)
        ? user
        : changes.setAccessMode(id, AccessMode.READ_WRITE);
  }

  private SystemUser interactivePerson(SystemUserId id) {
    SystemUser user = search.get(id.value());
    if (user.isApplicationUser()) {
      throw refusal(
          "The user "
              + user.fullName()
              + " ("
              + id
              + ") is an application user, whose access mode cannot be changed. It is"
              + " non-interactive by nature and does not count towards the limit.");
    }
    return user;
  }

  private void requirePlace() {
    Places places = told().orElseGet(() -> new Places(counted(), DOCUMENTED_LIMIT));
    if (places.used() >= places.limit()) {
      List<String> names = search.list(COUNTED).items().stream().map(SystemUser::userName).toList();
      throw refusal(
          "The environment has "
              + places.used()
              + " non-interactive users and may have "
              + places.limit()
              + ": "
              + names
              + ". Nothing was changed. Make one of them interactive or disable it, or use an"
              + " application user, which does not count.");
    }
  }

  /** Whether the function still answers, and answers rightly, is not documented. */
  private Optional<Places> told() {
    try {
      UsersApi.ResourcesJson.Resources told = dataverse.body(api.resources()).resources();
      return told == null || told.nonInteractiveAllowed() <= 0
          ? Optional.empty()
          : Optional.of(new Places(told.nonInteractive(), told.nonInteractiveAllowed()));
    } catch (ServiceException e) {
      if (e.isRetryable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private int counted() {
    return dataverse.body(api.count(String.valueOf(COUNTED.query()))).count();
  }

  private static ConflictException refusal(String message) {
    return new ConflictException(
        message,
        new ServiceException.Details("Dataverse", "UsersApi.change", 200, null, null, false));
  }
}
