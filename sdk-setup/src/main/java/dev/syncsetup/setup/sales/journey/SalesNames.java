package dev.syncsetup.setup.sales.journey;

import java.util.List;

/**
 * The names by which Microsoft's pages call what Business Central works with. All can be replaced,
 * because solutions rename their roles and organisations translate them.
 *
 * @param administratorRole role for an administrator who has no other one besides System
 *     Administrator and System Customizer
 * @param integrationRoles roles of the integration solution in Sales, which the integration
 *     identity must have once the connection works
 * @param dataverseRole role of the base solution, for the application user only
 * @param applicationUser name of the application user that Business Central makes
 * @param nonInteractiveLimit non-interactive users an environment may have
 */
public record SalesNames(
    String administratorRole,
    List<String> integrationRoles,
    String dataverseRole,
    String applicationUser,
    int nonInteractiveLimit) {

  public SalesNames {
    integrationRoles = List.copyOf(integrationRoles);
  }

  /** The names of Microsoft's English pages. */
  public static SalesNames standard() {
    return new SalesNames(
        "Sales Manager",
        List.of(
            "Dynamics 365 Business Central Integration Administrator",
            "Dynamics 365 Business Central Integration User"),
        "Business Central Dataverse Integration",
        "Business Central Integration",
        7);
  }

  /** The same with another role for the administrator. */
  public SalesNames withAdministratorRole(String name) {
    return new SalesNames(
        name, integrationRoles, dataverseRole, applicationUser, nonInteractiveLimit);
  }

  /** The same with other roles of the integration solution, be it fewer or more. */
  public SalesNames withIntegrationRoles(List<String> names) {
    return new SalesNames(
        administratorRole, names, dataverseRole, applicationUser, nonInteractiveLimit);
  }

  /** The same with another name of the application user. */
  public SalesNames withApplicationUser(String name) {
    return new SalesNames(
        administratorRole, integrationRoles, dataverseRole, name, nonInteractiveLimit);
  }
}
