package dev.syncsetup.dynamics.internal;

import java.util.Map;
import java.util.Optional;

/** The least permission each call to Microsoft Graph needs, by interface and method name. */
public final class GraphPermissions {
  private static final String READ_USERS = "User.Read.All";
  private static final String WRITE_USERS = "User.ReadWrite.All";
  private static final String READ_APPS = "Application.Read.All";
  private static final String OWN_APPS =
      "Application.ReadWrite.OwnedBy (Application.ReadWrite.All for the apps of others)";
  private static final String READ_CONSENT = "DelegatedPermissionGrant.Read.All";
  private static final String WRITE_CONSENT = "DelegatedPermissionGrant.ReadWrite.All";

  private static final Map<String, String> LEAST =
      Map.ofEntries(
          Map.entry("DirectoryApi.account", READ_USERS),
          Map.entry("DirectoryApi.accounts", READ_USERS),
          Map.entry("DirectoryApi.nextAccounts", READ_USERS),
          Map.entry("DirectoryApi.createAccount", WRITE_USERS),
          Map.entry("DirectoryApi.change", WRITE_USERS),
          Map.entry("DirectoryApi.changeSignIn", "User.EnableDisableAccount.All"),
          Map.entry(
              "DirectoryApi.changePassword",
              "User-PasswordProfile.ReadWrite.All (and the directory role User Administrator)"),
          Map.entry("DirectoryApi.deleteAccount", WRITE_USERS),
          Map.entry("DirectoryApi.restoreAccount", WRITE_USERS),
          Map.entry("DirectoryApi.domains", "Domain.Read.All"),
          Map.entry("DirectoryApi.addMember", "GroupMember.ReadWrite.All"),
          Map.entry("DirectoryApi.memberships", "GroupMember.Read.All"),
          Map.entry("DirectoryApi.nextMemberships", "GroupMember.Read.All"),
          Map.entry("DirectoryApi.licences", "Organization.Read.All"),
          Map.entry("DirectoryApi.grants", "Directory.Read.All"),
          Map.entry("DirectoryApi.nextGrants", "Directory.Read.All"),
          Map.entry("LicencesApi.licences", READ_USERS),
          Map.entry("LicencesApi.change", "LicenseAssignment.ReadWrite.All"),
          Map.entry("LicencesApi.reprocess", "LicenseAssignment.ReadWrite.All"),
          Map.entry("LicencesApi.stock", "Organization.Read.All"),
          Map.entry("AppsApi.app", READ_APPS),
          Map.entry("AppsApi.principal", READ_APPS),
          Map.entry("AppsApi.upsert", OWN_APPS),
          Map.entry("AppsApi.delete", OWN_APPS),
          Map.entry("AppsApi.admit", OWN_APPS),
          Map.entry("AppsApi.addSecret", OWN_APPS),
          Map.entry("AppsApi.removeSecret", OWN_APPS),
          Map.entry("ConsentApi.grants", READ_CONSENT),
          Map.entry("ConsentApi.nextGrants", READ_CONSENT),
          Map.entry("ConsentApi.create", WRITE_CONSENT),
          Map.entry("ConsentApi.change", WRITE_CONSENT),
          Map.entry("ConsentApi.revoke", WRITE_CONSENT),
          Map.entry("MailApi.sent", "Mail.ReadBasic.All"),
          Map.entry("MailApi.send", "Mail.Send"));

  private GraphPermissions() {}

  public static Optional<String> of(String operation) {
    return Optional.ofNullable(LEAST.get(operation));
  }
}
