package dev.syncsetup.examples.services;

import dev.syncsetup.core.Secret;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.SecretReference;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts into a fresh cloud what a customer has prepared before the set-up begins. */
final class TenantSeed {
  private static final List<String> ADMINISTRATOR_PERMISSIONS =
      List.of(
          "User.ReadWrite.All",
          "Organization.Read.All",
          "Application.Read.All",
          "DelegatedPermissionGrant.Read.All",
          "Mail.Send",
          "Mail.ReadBasic.All");
  private static final Set<String> MARKETO_PERMISSIONS =
      Set.of(
          "Read-Only Lead",
          "Read-Only Company",
          "Read-Only Opportunity",
          "Read-Write Schema Standard Field");
  private static final int SEATS = 5;
  private static final int GERMAN = 1031;

  private final SimulatedCloud cloud;
  private final Onboarding onboarding;
  private final Secrets secrets;

  TenantSeed(SimulatedCloud cloud, Onboarding onboarding, Secrets secrets) {
    this.cloud = cloud;
    this.onboarding = onboarding;
    this.secrets = secrets;
  }

  void plant() {
    administrator();
    germanOrganization();
    connection();
    onboarding.syncUser().account().ifPresent(this::surroundings);
    Onboarding.Marketo marketo = onboarding.marketo();
    cloud
        .marketo()
        .putApiUser(
            marketo.clientId(),
            reveal(marketo.clientSecret()),
            "api@marketo.example",
            MARKETO_PERMISSIONS);
  }

  private void administrator() {
    Onboarding.Environment environment = onboarding.environment();
    Application app =
        app(environment.clientId(), "Onboarding Administrator", environment.clientSecret());
    app.applicationPermissions().addAll(ADMINISTRATOR_PERMISSIONS);
    cloud.dataverse().addAdministrator(app);
    cloud.admin().register(app.applicationId());
  }

  /** Users get the organisation's language, so that the step for English has something to do. */
  private void germanOrganization() {
    cloud.dataverse().rows("organization").forEach(row -> row.set("languagecode", GERMAN));
  }

  private void connection() {
    Onboarding.Connection connection = onboarding.connection();
    Application app = app(connection.clientId(), "Marketo Sync", connection.clientSecret());
    app.consent(Tenant.DATAVERSE, Optional.empty()).scopes().add("user_impersonation");
  }

  private Application app(String clientId, String name, SecretReference secret) {
    return cloud.tenant().addApplication(UUID.fromString(clientId), name, reveal(secret));
  }

  /** What has to be there before the account can be made: its domain, its licence, a mailbox. */
  private void surroundings(Onboarding.Account account) {
    domain(account.userName());
    licence(account.licence());
    account.mail().map(Onboarding.Mail::from).ifPresent(this::mailbox);
  }

  private void domain(String userName) {
    String domain = userName.substring(userName.indexOf('@') + 1);
    List<String> domains = cloud.tenant().domains();
    if (domains.stream().noneMatch(domain::equalsIgnoreCase)) {
      domains.add(domain);
    }
  }

  private void licence(String partNumberOrId) {
    List<Sku> skus = cloud.tenant().skus();
    boolean known =
        skus.stream()
            .anyMatch(
                sku ->
                    sku.partNumber().equalsIgnoreCase(partNumberOrId)
                        || sku.skuId().toString().equalsIgnoreCase(partNumberOrId));
    if (!known) {
      skus.add(new Sku(Tenant.named("licence " + partNumberOrId), partNumberOrId, SEATS));
    }
  }

  private void mailbox(String userName) {
    domain(userName);
    Tenant tenant = cloud.tenant();
    tenant
        .account(userName)
        .orElseGet(() -> tenant.addAccount(userName, "Onboarding", "Aa1-" + UUID.randomUUID()))
        .mailbox(true);
  }

  private String reveal(SecretReference reference) {
    Secret secret = secrets.get(reference);
    return secret.reveal();
  }
}
