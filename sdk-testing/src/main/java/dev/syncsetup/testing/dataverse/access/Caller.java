package dev.syncsetup.testing.dataverse.access;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The user a request acts as.
 *
 * @param user the row it acts as
 * @param agent the row that really called, when it impersonates the user
 * @param strong whether the request asks past the cache of privileges
 */
public record Caller(Row user, Optional<Row> agent, Roles roles, boolean strong) {

  public UUID id() {
    return user.id();
  }

  /** Refuses a caller who lacks a privilege; an impersonator needs it too. */
  public void require(String privilege) {
    requireOf(user, privilege);
    agent.ifPresent(row -> requireOf(row, privilege));
  }

  /** Refuses a caller who lacks one of the privileges that he or she is about to give away. */
  public void requireAll(Set<String> privileges) {
    if (!roles.isAdministrator(user)) {
      privileges.forEach(this::require);
    }
  }

  /** Refuses an agent without the privilege to act for others, which no team can give. */
  void requireActingForOthers() {
    requireIn(roles.of(user), user, Privileges.ACT_ON_BEHALF);
  }

  private void requireOf(Row row, String privilege) {
    requireIn(roles.counting(row, strong), row, privilege);
  }

  private void requireIn(List<Row> given, Row row, String privilege) {
    if (!roles.give(given, privilege)) {
      throw new ODataError(
          403,
          "0x80040220",
          "Principal user (Id=" + row.id() + ", type=8) is missing " + privilege + " privilege.");
    }
  }
}
