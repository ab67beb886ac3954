package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Optional;
import java.util.UUID;

/** Finds and makes rows of systemusers, each with its usersettings. */
public final class Users {
  /** Part numbers of products that make a person a user of the organisation. */
  private static final String[] PRODUCT_FAMILIES = {"DYN365", "CRM"};

  private final Organization organization;

  public Users(Organization organization) {
    this.organization = organization;
  }

  public Optional<Row> ofAccount(UUID accountId) {
    return organization
        .store()
        .first("systemuser", "azureactivedirectoryobjectid", accountId.toString())
        .filter(user -> user.guid("applicationid").isEmpty());
  }

  /** The row of an app, soft-deleted ones left out. */
  public Optional<Row> ofApplication(UUID applicationId) {
    return organization
        .store()
        .first("systemuser", "applicationid", applicationId.toString())
        .filter(user -> user.number("deletedstate") == 0);
  }

  /** Whether the account has a licence that makes it a user. */
  public boolean isLicensed(Account account) {
    for (Sku sku : organization.tenant().skus()) {
      if (account.licences().containsKey(sku.skuId()) && isDynamics(sku.partNumber())) {
        return true;
      }
    }
    return false;
  }

  public static boolean isDynamics(String partNumber) {
    for (String family : PRODUCT_FAMILIES) {
      if (partNumber.regionMatches(true, 0, family, 0, family.length())) {
        return true;
      }
    }
    return false;
  }

  /** Adds the row of a person to the root business unit. */
  public Row addPerson(Account account) {
    Row user = add(organization.rootBusinessUnit());
    String[] names = account.displayName().split(" ", 2);
    return user.set("domainname", account.userPrincipalName())
        .set("internalemailaddress", account.userPrincipalName())
        .set("azureactivedirectoryobjectid", account.id())
        .set("fullname", account.displayName())
        .set("firstname", names[0])
        .set("lastname", names.length > 1 ? names[1] : "")
        .set("accessmode", 0)
        .set("islicensed", true)
        .set("issyncwithdirectory", true);
  }

  /** Adds the row of an app; names and e-mail are generated. */
  public Row addApplication(Application application, Row businessUnit) {
    String address =
        application.displayName().replaceAll("[^A-Za-z0-9]", "")
            + "+"
            + application.applicationId()
            + "@"
            + organization.tenant().id()
            + ".com";
    return add(businessUnit)
        .set("applicationid", application.applicationId())
        .set("azureactivedirectoryobjectid", application.servicePrincipalId())
        .set("domainname", address)
        .set("internalemailaddress", address)
        .set("fullname", "# " + application.displayName())
        .set("firstname", "#")
        .set("lastname", application.displayName())
        .set("accessmode", 4)
        .set("islicensed", false)
        .set("issyncwithdirectory", false);
  }

  /** Adds one of the users every organisation has. */
  Row addBuiltIn(String name) {
    return add(organization.rootBusinessUnit())
        .set("domainname", "")
        .set("internalemailaddress", "")
        .set("fullname", name)
        .set("lastname", name)
        .set("accessmode", 3)
        .set("isintegrationuser", name.equals("INTEGRATION"))
        .set("isdisabled", true);
  }

  private Row add(Row businessUnit) {
    Row user = organization.store().insert("systemuser");
    user.set("ownerid", user.id())
        .set("organizationid", organization.id())
        .set("businessunitid", businessUnit.id())
        .set("isdisabled", false)
        .set("azurestate", 0)
        .set("deletedstate", 0)
        .set("isintegrationuser", false)
        .set("setupuser", false)
        .set("invitestatuscode", 0)
        .set("caltype", 7);
    organization
        .store()
        .insert("usersettings", user.id())
        .set("businessunitid", businessUnit.id())
        .set("uilanguageid", 0)
        .set("helplanguageid", 0)
        .set("localeid", Organization.BASE_LANGUAGE)
        .set("timezonecode", 85)
        .set("paginglimit", 50);
    return user;
  }

  /** Applications of the vendor that every organisation has users for. */
  static Application firstParty(String name) {
    return new Application(
        Tenant.named("first-party app " + name),
        Tenant.named("first-party registration " + name),
        Tenant.named("first-party principal " + name),
        name);
  }
}
