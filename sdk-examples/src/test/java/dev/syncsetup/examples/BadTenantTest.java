package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tenants that are not ready: found by reading, told in one message, nothing changed. */
class BadTenantTest {
  private static final UUID CONNECTION = UUID.fromString("b3c4d5e6-7f80-4912-a3b4-c5d6e7f80912");
  private static final SampleSolution SOLUTION = SampleSolution.CONTOSO_NAMES;
  private static final String PASSWORD = "Aa1-somebody";
  private static final String SYNC_USER = "marketo.sync@contoso.com";

  @TempDir Path directory;

  @Test
  void marketoWithAnotherCrmIsRefused() {
    refused(cloud -> cloud.marketo().attachSalesforce(), "s2s", "connect", "another CRM");
  }

  @Test
  void marketoConnectedToAnotherOrganisationIsRefused() {
    refused(
        cloud -> cloud.marketo().attachDynamics("https://other.crm.dynamics.com"),
        "s2s",
        "connect",
        "https://other.crm.dynamics.com");
  }

  @Test
  void filterColumnOfAnotherTypeIsRefused() {
    refused(
        cloud -> cloud.dataverse().addColumn("lead", "new_SyncToMkto", ColumnType.STRING),
        "s2s",
        "add-filter-columns",
        "lead");
  }

  @Test
  void missingConsentIsRefused() {
    refused(
        cloud -> connection(cloud).consent(Tenant.DATAVERSE, Optional.empty()).scopes().clear(),
        "s2s",
        "create-application-user",
        "user_impersonation");
  }

  @Test
  void expiredConnectionSecretIsRefused() {
    refused(
        cloud -> {
          List<Application.ClientSecret> secrets = connection(cloud).secrets();
          Application.ClientSecret secret = secrets.remove(0);
          secrets.add(
              new Application.ClientSecret(
                  secret.keyId(),
                  secret.value(),
                  cloud.clock().instant().minus(Duration.ofDays(1))));
        },
        "s2s",
        "validate",
        "expired");
  }

  @Test
  void wrongConnectionSecretIsRefused() {
    refused(
        cloud -> {
          List<Application.ClientSecret> secrets = connection(cloud).secrets();
          Application.ClientSecret secret = secrets.remove(0);
          secrets.add(new Application.ClientSecret(secret.keyId(), "another", secret.expiresAt()));
        },
        "s2s",
        "validate",
        "secret");
  }

  @Test
  void userNameOfSomebodyWithOtherRolesIsRefused() {
    refused(
        cloud -> cloud.dataverse().addUser(person(cloud), "Salesperson"),
        "user",
        "create-sync-user",
        "Salesperson");
  }

  @Test
  void administratorAsSyncUserIsRefused() {
    refused(
        cloud -> cloud.dataverse().addUser(person(cloud), "System Administrator"),
        "user",
        "create-sync-user",
        "administrator");
  }

  @Test
  void accountThatDemandsASecondFactorIsRefused() {
    refused(
        cloud -> {
          Account account = person(cloud);
          account.mfaRequired(true);
          cloud.dataverse().addUser(account);
        },
        "user",
        "validate",
        "multi-factor");
  }

  @Test
  void packageOlderThanTheInstalledOneIsRefused() {
    refused(
        cloud -> InstalledSolution.in(cloud, SOLUTION.withVersion("6.0.0.0")),
        "s2s",
        "install-solution",
        "6.0.0.0");
  }

  @Test
  void disabledPluginStepIsRefused() {
    refused(
        installed(cloud -> cloud.dataverse().disableStep("Update of lead")),
        "s2s",
        "install-solution",
        "Update of lead");
  }

  @Test
  void configurationTableWithoutItsRecordIsRefused() {
    refused(
        installed(cloud -> cloud.dataverse().deleteRows("lmx_bridgesetting")),
        "s2s",
        "configure-marketo",
        "Default");
  }

  @Test
  void secondRoleOfThatNameIsRefused() {
    refused(
        installed(cloud -> cloud.dataverse().addRole("Marketo Sync User")),
        "s2s",
        "assign-sync-role",
        "Marketo Sync User");
  }

  @Test
  void callerWithoutApplicationUserIsRefused() {
    refused(
        cloud ->
            cloud.dataverse().users().stream()
                .filter(user -> user.text("applicationid").startsWith("6f1a2c34"))
                .forEach(user -> user.set("isdisabled", true)),
        "s2s",
        "install-solution",
        "user");
  }

  @Test
  void missingLicenceSeatIsRefused() {
    refused(
        cloud -> cloud.tenant().skus().replaceAll(sku -> new Sku(sku.skuId(), sku.partNumber(), 0)),
        "user",
        "license-sync-user",
        "seat");
  }

  @Test
  void oneReasonForManyStepsIsToldOnce() {
    Program.Result result =
        new Program(directory)
            .finding(
                cloud -> cloud.tenant().applications().values().forEach(a -> a.secrets().clear()))
            .run();

    assertThat(result.exitCode()).isEqualTo(2);
    List<String> reasons = new ArrayList<>();
    result.err().lines().forEach(line -> reasons.add(line.substring(line.indexOf(": "))));
    assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
  }

  private void refused(Consumer<SimulatedCloud> surprise, String flow, String step, String reason) {
    Program.Result result =
        new Program(directory)
            .with("CONTOSO_SYNC_USER_PASSWORD", PASSWORD)
            .finding(surprise)
            .run("--flow", flow);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err().lines())
        .anySatisfy(line -> assertThat(line).contains(step).containsIgnoringCase(reason));
    assertThat(result.writes(1)).isEmpty();
  }

  private static Consumer<SimulatedCloud> installed(Consumer<SimulatedCloud> change) {
    return cloud -> {
      InstalledSolution.in(cloud, SOLUTION.bytes());
      change.accept(cloud);
    };
  }

  private static Application connection(SimulatedCloud cloud) {
    return cloud.tenant().application(CONNECTION).orElseThrow();
  }

  private static Account person(SimulatedCloud cloud) {
    Account account = cloud.tenant().addAccount(SYNC_USER, "Somebody", PASSWORD);
    account.usageLocation("DE");
    return account;
  }
}
