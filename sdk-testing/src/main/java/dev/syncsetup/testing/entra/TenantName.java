package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.tenant.Tenant;
import java.util.Locale;
import java.util.Set;

/** The first part of a token endpoint's path, checked against the one tenant there is. */
final class TenantName {
  private static final Set<String> ANY_TENANT = Set.of("common", "consumers", "organizations");

  private TenantName() {}

  /** An app signs in to a tenant that it names. */
  static void forApplication(String name, Tenant tenant) {
    if (ANY_TENANT.contains(name.toLowerCase(Locale.ROOT))) {
      throw new Refusal(
          400,
          "invalid_request",
          50059,
          "No tenant-identifying information found in either the request or implied by any"
              + " provided credentials.");
    }
    known(name, tenant);
  }

  /** A person's tenant may also follow from the domain of the user name. */
  static void forUser(String name, String userName, Tenant tenant) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("organizations")) {
      known(userName.substring(userName.indexOf('@') + 1), tenant);
    } else if (ANY_TENANT.contains(lower)) {
      throw new Refusal(
          400,
          "invalid_request",
          9001023,
          "The grant type is not supported over the /common or /consumers endpoints. Please use"
              + " the /organizations or tenant-specific endpoint.");
    } else {
      known(name, tenant);
    }
  }

  private static void known(String name, Tenant tenant) {
    boolean isDomain = tenant.domains().stream().anyMatch(name::equalsIgnoreCase);
    if (!isDomain && !tenant.id().toString().equalsIgnoreCase(name)) {
      throw new Refusal(
          400,
          "invalid_request",
          90002,
          "Tenant '"
              + name
              + "' not found. Check to make sure you have the correct tenant ID and are signing"
              + " into the correct cloud.");
    }
  }
}
