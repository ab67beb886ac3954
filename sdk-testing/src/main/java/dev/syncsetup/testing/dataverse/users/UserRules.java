package dev.syncsetup.testing.dataverse.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.DirectorySync;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.rows.TableRules;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writing systemusers. */
public final class UserRules extends TableRules {
  private final DirectorySync directory;
  private final ApplicationUsers applications;
  private final RoleAssignment roles;

  public UserRules(Organization organization, DirectorySync directory) {
    this.directory = directory;
    this.applications = new ApplicationUsers(organization);
    this.roles = new RoleAssignment(organization);
  }

  /** Only application users can be made here: people come from the directory. */
  @Override
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    JsonNode applicationId = changes.get("applicationid");
    if (applicationId == null || applicationId.isNull()) {
      throw personRefused(call, changes);
    }
    return applications.create(call, UUID.fromString(applicationId.textValue()), changes);
  }

  private static ODataError personRefused(Call call, Map<String, JsonNode> changes) {
    JsonNode objectId = changes.get("azureactivedirectoryobjectid");
    boolean known =
        objectId != null
            && call.store()
                .first("systemuser", "azureactivedirectoryobjectid", objectId.asText())
                .isPresent();
    return known
        ? new ODataError(400, "0x80041d2c", "The user already exists in this organization.")
        : new ODataError(
            400,
            "0x80041d28",
            "Users cannot be created here: they come from the directory when they are licensed.");
  }

  @Override
  public void update(Call call, Row user, Map<String, JsonNode> changes) {
    if (user.guid("applicationid").isPresent()) {
      ApplicationUsers.requireSameIdentity(user, changes);
    } else {
      AccessModes.require(call, user, changes.get("accessmode"));
    }
    JsonNode disabled = changes.get("isdisabled");
    if (disabled != null && disabled.asBoolean() != user.flag("isdisabled")) {
      requireSwitchable(call, user, disabled.asBoolean());
    }
    String before = user.text("businessunitid");
    super.update(call, user, changes);
    if (!user.text("businessunitid").equals(before)) {
      move(call, user);
    }
  }

  private static void move(Call call, Row user) {
    JsonNode unit = user.get("businessunitid");
    call.store().row("usersettings", user.id()).set("businessunitid", unit);
    if (!call.organization().settings().rolesKeptOnMove()) {
      Roles all = call.organization().roles();
      all.of(user).forEach(role -> all.revoke(user, role));
    }
  }

  private void requireSwitchable(Call call, Row user, boolean disable) {
    call.caller().require(Privileges.DISABLE_USER);
    if (disable && user.id().equals(call.caller().id())) {
      throw new ODataError(400, "", "You cannot disable yourself.");
    }
    boolean person = user.guid("applicationid").isEmpty();
    if (!disable && person && user.number("accessmode") != 4 && !user.flag("islicensed")) {
      throw new ODataError(
          400, "0x8004d24c", "The user cannot be enabled: there is no licence for it.");
    }
  }

  /** The first deletion hides an application user, the second one removes it. */
  @Override
  public void delete(Call call, Row user) {
    if (!user.flag("isdisabled")) {
      throw new ODataError(405, "", "An enabled user cannot be deleted; disable it first.");
    }
    if (user.number("deletedstate") == 0) {
      user.set("deletedstate", 1).set("azuredeletedon", call.organization().now());
      call.store().touch(user);
      return;
    }
    call.store().find("usersettings", user.id()).ifPresent(call.store()::delete);
    call.store().delete(user);
  }

  @Override
  public void associate(Call call, Row user, Navigation navigation, Row other) {
    if (navigation.name().equals(Roles.OF_USER)) {
      roles.assign(call, user, other);
    } else {
      super.associate(call, user, navigation, other);
    }
  }

  @Override
  public void disassociate(Call call, Row user, Navigation navigation, Row other) {
    if (navigation.name().equals(Roles.OF_USER)) {
      call.caller().require(Privileges.ASSIGN_ROLE);
      call.organization().roles().revoke(user, other);
      return;
    }
    super.disassociate(call, user, navigation, other);
  }

  /** Assigning a role by object id brings a licensed person in at once. */
  @Override
  public Optional<Row> appear(Call call, String objectId) {
    boolean assigning =
        call.request().method().equals("POST") && call.request().path().endsWith("/$ref");
    if (!assigning || !call.organization().settings().userOnAssignment()) {
      return Optional.empty();
    }
    return call.organization()
        .tenant()
        .account(objectId)
        .filter(directory::isEntitled)
        .map(directory::add);
  }
}
