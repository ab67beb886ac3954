package dev.syncsetup.testing.dataverse.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.rows.TableRules;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writing roles, and giving them from the role's side. */
public final class RoleRules extends TableRules {
  private final Roles roles;
  private final RoleAssignment assignment;

  public RoleRules(Organization organization) {
    this.roles = organization.roles();
    this.assignment = new RoleAssignment(organization);
  }

  @Override
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    JsonNode name = changes.get("name");
    if (name == null || name.asText().isEmpty()) {
      throw ODataError.badRequest("A role needs a name.");
    }
    return roles.create(id, name.asText(), false, List.of());
  }

  /** A role goes with all its copies. */
  @Override
  public void delete(Call call, Row role) {
    UUID root = role.guid("parentrootroleid").orElse(role.id());
    roles.copies(call.store().row("role", root)).forEach(call.store()::delete);
  }

  @Override
  public void associate(Call call, Row role, Navigation navigation, Row other) {
    if (navigation.name().equals(Roles.OF_USER)) {
      assignment.assign(call, other, role);
    } else {
      call.caller().require(Privileges.write(role.table()));
      super.associate(call, role, navigation, other);
    }
  }

  @Override
  public void disassociate(Call call, Row role, Navigation navigation, Row other) {
    boolean ofUser = navigation.name().equals(Roles.OF_USER);
    call.caller().require(ofUser ? Privileges.ASSIGN_ROLE : Privileges.write(role.table()));
    if (ofUser) {
      roles.revoke(other, role);
    } else {
      super.disassociate(call, role, navigation, other);
    }
  }

  @Override
  public ODataError absentReference(UUID id) {
    return new ODataError(400, "0x80041402", "The role " + id + " does not exist.");
  }
}
