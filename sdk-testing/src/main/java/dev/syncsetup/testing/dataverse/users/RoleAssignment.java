package dev.syncsetup.testing.dataverse.users;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.DataverseSettings;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.store.Row;

/** Giving a user a role. */
final class RoleAssignment {
  private final Roles roles;
  private final DataverseSettings settings;

  RoleAssignment(Organization organization) {
    this.roles = organization.roles();
    this.settings = organization.settings();
  }

  void assign(Call call, Row user, Row role) {
    call.caller().require(Privileges.ASSIGN_ROLE);
    call.caller().requireAll(roles.privilegesOf(role));
    if (user.flag("isdisabled") && !settings.rolesForDisabledUsers()) {
      throw new ODataError(
          400, "0x80040225", "The specified user(Id = " + user.id() + ") is disabled.");
    }
    requireSameUnit(user, role);
    if (roles.of(user).contains(role) && !settings.repeatedAssociationAccepted()) {
      throw new ODataError(400, "0x80040237", "A record with matching key values already exists.");
    }
    roles.assignOnline(user, role);
  }

  private void requireSameUnit(Row user, Row role) {
    String ofUser = user.text("businessunitid");
    String ofRole = role.text("businessunitid");
    if (!ofUser.equals(ofRole) && !settings.rolesOfOtherUnitsAccepted()) {
      throw new ODataError(
          400,
          "0x80041409",
          "The user is in a different business unit than the role: userid="
              + user.id()
              + ", userBU="
              + ofUser
              + ", roleId="
              + role.id()
              + ", roleBU="
              + ofRole
              + ".");
    }
  }
}
