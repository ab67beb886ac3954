package dev.syncsetup.testing.dataverse.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Users;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Application;
import java.util.Map;
import java.util.UUID;

/** Making application users, and what of them cannot be changed. */
final class ApplicationUsers {
  private final Organization organization;

  ApplicationUsers(Organization organization) {
    this.organization = organization;
  }

  Row create(Call call, UUID applicationId, Map<String, JsonNode> changes) {
    if (call.store().first("systemuser", "applicationid", applicationId.toString()).isPresent()) {
      throw new ODataError(
          400,
          "0x8004f511",
          "An application user for the application " + applicationId + " exists already.");
    }
    Application application = organization.tenant().applications().get(applicationId);
    if (application == null) {
      throw new ODataError(
          400,
          "0x80041d49",
          "The application " + applicationId + " is not registered with the tenant.");
    }
    JsonNode unit = changes.get("businessunitid");
    Row businessUnit =
        unit == null
            ? organization.rootBusinessUnit()
            : call.store().row("businessunit", UUID.fromString(unit.textValue()));
    Row user = new Users(organization).addApplication(application, businessUnit);
    changes.remove("accessmode");
    changes.forEach(user::set);
    return user.set("createdby", call.caller().id());
  }

  static void requireSameIdentity(Row user, Map<String, JsonNode> changes) {
    for (String column :
        new String[] {"applicationid", "domainname", "azureactivedirectoryobjectid"}) {
      JsonNode wanted = changes.get(column);
      if (wanted != null && !wanted.asText().equalsIgnoreCase(user.text(column))) {
        throw new ODataError(
            400, "0x80041d48", "The " + column + " of an application user cannot be updated.");
      }
    }
    JsonNode mode = changes.get("accessmode");
    if (mode != null && mode.asInt() != user.number("accessmode")) {
      throw new ODataError(
          400, "0x80040d40", "The access mode of an application user cannot be changed.");
    }
  }
}
