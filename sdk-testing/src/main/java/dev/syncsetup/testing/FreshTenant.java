package dev.syncsetup.testing;

import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What a tenant holds before anybody has set anything up. */
final class FreshTenant {
  private static final UUID POWER_APPS = UUID.fromString("475226c6-020e-4fb2-8a90-7a972cbfc1d4");

  private FreshTenant() {}

  static void seed(Tenant tenant, URI graph, URI dataverse, URI admin) {
    resources(tenant, graph, dataverse, admin);
    tenant.skus().addAll(skus());
    Account person =
        tenant.addAccount(
            SimulatedCloud.ADMINISTRATOR_USER,
            "Contoso Administrator",
            SimulatedCloud.ADMINISTRATOR_PASSWORD);
    person.mailbox(true);
    person.usageLocation("DE");
    Application application =
        tenant.addApplication(
            SimulatedCloud.ADMINISTRATOR,
            "Onboarding Administrator",
            SimulatedCloud.ADMINISTRATOR_SECRET);
    application
        .applicationPermissions()
        .addAll(
            List.of(
                "User.ReadWrite.All",
                "Organization.Read.All",
                "Application.ReadWrite.All",
                "DelegatedPermissionGrant.ReadWrite.All",
                "Mail.Send",
                "Mail.ReadBasic.All"));
  }

  private static void resources(Tenant tenant, URI graph, URI dataverse, URI admin) {
    List<String> graphScopes =
        List.of(
            "User.Read",
            "User.Read.All",
            "User.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All",
            "Organization.Read.All",
            "Application.ReadWrite.All",
            "DelegatedPermissionGrant.ReadWrite.All",
            "Mail.Send",
            "Mail.ReadBasic");
    tenant
        .resources()
        .addAll(
            List.of(
                Resource.of(Tenant.GRAPH, "Microsoft Graph", graphScopes, List.of(graph)),
                Resource.of(
                    Tenant.DATAVERSE,
                    "Dataverse",
                    List.of("user_impersonation"),
                    List.of(dataverse)),
                Resource.of(
                    POWER_APPS,
                    "PowerApps Service",
                    List.of("User"),
                    List.of(admin, URI.create("https://service.powerapps.com")))));
  }

  private static List<Sku> skus() {
    return List.of(
        sku("1e1a282c-9c54-43a2-9310-98ef728faace", "DYN365_ENTERPRISE_SALES", 25),
        sku("ea126fc5-a19e-42e2-a731-da9d437bffcf", "DYN365_ENTERPRISE_PLAN1", 25),
        sku("8e7a3d30-d97d-43ab-837c-d7701cef83dc", "DYN365_ENTERPRISE_TEAM_MEMBERS", 1));
  }

  private static Sku sku(String id, String partNumber, int seats) {
    return new Sku(UUID.fromString(id), partNumber, seats);
  }
}
