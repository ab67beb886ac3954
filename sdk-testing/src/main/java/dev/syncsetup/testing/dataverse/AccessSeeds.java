package dev.syncsetup.testing.dataverse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.organization.Depth;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.organization.Users;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.tenant.Application;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Users, teams, roles and limits of columns that a test wants to find in the organisation. */
public final class AccessSeeds {
  private final Organization organization;

  AccessSeeds(Organization organization) {
    this.organization = organization;
  }

  UUID administrator(Application application) {
    Users users = new Users(organization);
    Row user =
        users
            .ofApplication(application.applicationId())
            .orElseGet(() -> users.addApplication(application, organization.rootBusinessUnit()));
    assign(user, "System Administrator");
    return user.id();
  }

  /** Enables a person and gives it these roles. */
  public UUID person(Row user, String... roleNames) {
    user.set("isdisabled", false);
    for (String name : roleNames) {
      assign(user, name);
    }
    return user.id();
  }

  UUID businessUnit(String name) {
    return organization
        .store()
        .insert("businessunit")
        .set("name", name)
        .set("isdisabled", false)
        .set("organizationid", organization.id())
        .set("parentbusinessunitid", organization.rootBusinessUnit().id())
        .id();
  }

  UUID role(String name, String... privileges) {
    UUID id = organization.store().newId();
    return organization.roles().create(id, name, false, List.of(privileges)).id();
  }

  private void assign(Row user, String roleName) {
    Roles roles = organization.roles();
    UUID unit = user.guid("businessunitid").orElseThrow();
    roles.assign(user, roles.named(roleName, unit).get(0));
  }

  /** Adds the application user of an app, with these roles, as some products do by themselves. */
  public UUID application(Application application, String... roleNames) {
    Users users = new Users(organization);
    Row user = users.addApplication(application, organization.rootBusinessUnit());
    for (String name : roleNames) {
      assign(user, name);
    }
    return user.id();
  }

  /** Adds a role to every business unit, with a depth for each privilege. */
  public UUID role(String name, Map<String, Depth> privileges) {
    UUID id = organization.store().newId();
    return organization.roles().create(id, name, false, privileges).id();
  }

  /** Adds a team of the root business unit with that role and that user. */
  public UUID team(String name, String roleName, UUID userId) {
    Store store = organization.store();
    UUID unit = organization.rootBusinessUnit().id();
    Row team = store.insert("team").set("name", name).set("businessunitid", unit);
    Row role = organization.roles().named(roleName, unit).get(0);
    store.link(Roles.MEMBERS, team.id(), userId);
    store.link(Roles.OF_TEAM, team.id(), role.id());
    return team.id();
  }

  /** Puts a column under column security: only administrators may still change its values. */
  public void secureColumn(String table, String column) {
    detail(table, column, details -> details.put(Column.SECURED, true));
  }

  /** Limits the characters a text column takes. */
  public void limitText(String table, String column, int longest) {
    detail(table, column, details -> details.put(Column.MAX_LENGTH, longest));
  }

  private void detail(String table, String column, Consumer<ObjectNode> change) {
    Column known = organization.schema().table(table).column(column).orElseThrow();
    change.accept(known.details());
  }

  /** Lets lists of users show so many more, who are made as they are read and take no memory. */
  public void generatedUsers(int count) {
    UUID unit = organization.rootBusinessUnit().id();
    organization
        .store()
        .generate(
            "systemuser",
            count,
            (user, number) ->
                user.set("fullname", "Generated User " + number)
                    .set("domainname", "generated" + number + "@contoso.com")
                    .set("internalemailaddress", "generated" + number + "@contoso.com")
                    .set("azureactivedirectoryobjectid", new UUID(1, number))
                    .set("businessunitid", unit)
                    .set("isdisabled", false)
                    .set("islicensed", true)
                    .set("accessmode", 0)
                    .set("deletedstate", 0));
  }
}
