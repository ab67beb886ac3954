package dev.syncsetup.testing.dataverse.organization;

import static java.util.Map.entry;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills an organisation with what a new one has, and two people. */
public final class FreshOrganization {
  private static final Instant INSTALLED = Instant.parse("2025-03-01T09:00:00Z");

  /** Roles with a template of their own; the ids are the same everywhere. */
  private static final Map<String, UUID> TEMPLATES =
      Map.ofEntries(
          entry("System Administrator", Roles.ADMINISTRATOR),
          entry("System Customizer", Roles.CUSTOMIZER),
          entry("Basic User", UUID.fromString("236750cd-45ae-4939-ab12-b24b920ced93")),
          entry("Delegate", UUID.fromString("d892cc0b-28c7-4e88-bd92-72f2c366baed")),
          entry("Support User", UUID.fromString("2d101bb3-5ced-4122-83f1-94d5efde4e3b")));

  private static final List<String> READABLE_BY_ALL =
      List.of("User", "UserSettings", "BusinessUnit", "Organization", "Team", "Role");

  private static final List<String> SALES = List.of("Lead", "Contact", "Account", "Opportunity");

  private final Organization organization;
  private final Store store;
  private final Users users;

  private FreshOrganization(Organization organization) {
    this.organization = organization;
    this.store = organization.store();
    this.users = new Users(organization);
  }

  public static void fill(Organization organization) {
    FreshOrganization fresh = new FreshOrganization(organization);
    fresh.addOrganization();
    fresh.addSolutions();
    fresh.addRoles();
    fresh.addUsers();
  }

  private void addOrganization() {
    store
        .insert("organization", organization.id())
        .set("name", "contoso")
        .set("languagecode", Organization.BASE_LANGUAGE)
        .set("localeid", Organization.BASE_LANGUAGE)
        .set("fiscalcalendarstart", "2026-01-01T00:00:00Z")
        .set("schemanameprefix", "new")
        .set("isdisabled", false);
    Row root = addBusinessUnit("contoso");
    addBusinessUnit("Sales Germany").set("parentbusinessunitid", root.id());
  }

  private Row addBusinessUnit(String name) {
    return store
        .insert("businessunit")
        .set("name", name)
        .set("isdisabled", false)
        .set("organizationid", organization.id());
  }

  private void addSolutions() {
    Row own =
        addPublisher("DefaultPublishercontoso", "Default Publisher for contoso", "new", 10000);
    Row vendor = addPublisher("MicrosoftCorporation", "Microsoft Corporation", "", 0);
    addSolution("Default", "Default Solution", own, false, false);
    addSolution("Active", "Active Solution", vendor, true, false);
    addSolution("System", "System Solution", vendor, true, false);
    addSolution("msdynce_Sales", "Sales", vendor, true, true);
  }

  private Row addPublisher(String uniqueName, String friendlyName, String prefix, int options) {
    return store
        .insert("publisher")
        .set("uniquename", uniqueName)
        .set("friendlyname", friendlyName)
        .set("customizationprefix", prefix)
        .set("customizationoptionvalueprefix", options)
        .set("organizationid", organization.id())
        .set("isreadonly", false);
  }

  private void addSolution(
      String uniqueName, String friendlyName, Row publisher, boolean managed, boolean visible) {
    store
        .insert("solution")
        .set("uniquename", uniqueName)
        .set("friendlyname", friendlyName)
        .set("version", managed && visible ? "9.0.24113.1003" : "1.0")
        .set("ismanaged", managed)
        .set("isvisible", visible)
        .set("isapimanaged", false)
        .set("installedon", INSTALLED)
        .set("organizationid", organization.id())
        .set("publisherid", publisher.id());
  }

  private void addRoles() {
    Roles roles = organization.roles();
    Privileges.GENERAL.forEach(roles::privilege);
    for (Table table : organization.schema().tables()) {
      Privileges.of(table).forEach(roles::privilege);
    }
    addRole("System Administrator", List.of());
    addRole("System Customizer", customizing());
    addRole("Basic User", reading(SALES));
    addRole("Delegate", List.of(Privileges.ACT_ON_BEHALF));
    addRole("Support User", reading(List.of()));
    addRole("Salesperson", selling());
    addRole("Sales Manager", selling());
  }

  private void addRole(String name, List<String> privileges) {
    Roles roles = organization.roles();
    UUID template = TEMPLATES.get(name);
    Row root = roles.create(Tenant.named("role " + name), name, true, privileges);
    if (template != null) {
      store.insert("roletemplate", template).set("name", name);
      roles.copies(root).forEach(copy -> copy.set("roletemplateid", template));
    }
  }

  private static List<String> reading(List<String> more) {
    List<String> names =
        new ArrayList<>(List.of(Privileges.READ_ENTITY, Privileges.READ_ATTRIBUTE));
    READABLE_BY_ALL.forEach(noun -> names.add("prvRead" + noun));
    more.forEach(noun -> names.add("prvRead" + noun));
    return names;
  }

  private static List<String> selling() {
    List<String> names = reading(SALES);
    names.add("prvWriteUserSettings");
    for (String noun : SALES) {
      names.addAll(List.of("prvCreate" + noun, "prvWrite" + noun, "prvDelete" + noun));
    }
    return names;
  }

  private static List<String> customizing() {
    List<String> names = reading(SALES);
    names.addAll(Privileges.GENERAL);
    names.removeAll(
        List.of(Privileges.ACT_ON_BEHALF, Privileges.ASSIGN_ROLE, Privileges.DISABLE_USER));
    for (String noun :
        List.of(
            "Solution", "Publisher", "SdkMessageProcessingStep", "AsyncOperation", "ImportJob")) {
      names.addAll(List.of("prvCreate" + noun, "prvRead" + noun, "prvWrite" + noun));
    }
    return names;
  }

  private void addUsers() {
    users.addBuiltIn("SYSTEM");
    users.addBuiltIn("INTEGRATION");
    for (String name :
        List.of(
            "Dynamics 365 Athena-CDStoAzuredatalake",
            "Power Apps Checker",
            "PowerPlatform-Teams")) {
      Row user = users.addApplication(Users.firstParty(name), organization.rootBusinessUnit());
      assign(user, "Basic User");
    }
    assign(person("admin@contoso.com", "Alex Admin"), "System Administrator");
    assign(person("jane.doe@contoso.com", "Jane Doe"), "Salesperson");
  }

  private Row person(String userName, String displayName) {
    Tenant tenant = organization.tenant();
    Account account =
        tenant
            .account(userName)
            .orElseGet(() -> tenant.addAccount(userName, displayName, "simulated-password"));
    return users.addPerson(account);
  }

  private void assign(Row user, String role) {
    Roles roles = organization.roles();
    roles.assign(user, roles.named(role, organization.rootBusinessUnit().id()).get(0));
  }
}
