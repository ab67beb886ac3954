package dev.syncsetup.dynamics.internal;

import java.util.Map;
import java.util.Optional;

/** The least permission each call to Microsoft Graph needs, by interface and method name. */
public final class GraphPermissions {
  private static final Map<String, String> LEAST =
      Map.ofEntries(
          Map.entry("DirectoryApi.account", "User.Read.All"),
          Map.entry("DirectoryApi.createAccount", "User.ReadWrite.All"),
          Map.entry("DirectoryApi.assignLicence", "LicenseAssignment.ReadWrite.All"),
          Map.entry("DirectoryApi.licences", "Organization.Read.All"),
          Map.entry("MailApi.sent", "Mail.ReadBasic.All"),
          Map.entry("MailApi.send", "Mail.Send"),
          Map.entry("DirectoryApi.grants", "Directory.Read.All"),
          Map.entry("DirectoryApi.nextGrants", "Directory.Read.All"));

  private GraphPermissions() {}

  public static Optional<String> of(String operation) {
    return Optional.ofNullable(LEAST.get(operation));
  }
}
