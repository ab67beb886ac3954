package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.dataverse.organization.Depth;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import java.util.Map;
import java.util.UUID;

/** Users, teams and roles that a test wants to find in the organisation. */
public final class AccessSeeds {
  private final Organization organization;

  AccessSeeds(Organization organization) {
    this.organization = organization;
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
