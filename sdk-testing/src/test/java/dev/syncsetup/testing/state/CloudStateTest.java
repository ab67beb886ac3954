package dev.syncsetup.testing.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.WebApiClient;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class CloudStateTest {
  private final SimulatedCloud cloud;
  private final CloudState fresh;

  CloudStateTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.fresh = CloudState.of(cloud);
  }

  @Test
  void freshCloudsAreAlikeWhateverTheirPortsAndTimes() {
    cloud.clock().advance(Duration.ofDays(1));

    try (SimulatedCloud other = SimulatedCloud.start()) {
      assertThat(CloudState.of(other)).isEqualTo(CloudState.of(cloud)).isEqualTo(fresh);
    }
  }

  @Test
  void idsTimesAndAddressesReadAsWhatTheyBelongTo() {
    UUID admin = cloud.dataverse().user(SimulatedCloud.ADMINISTRATOR_USER).orElseThrow().id();
    cloud
        .dataverse()
        .addRow(
            "contact",
            Map.of(
                "description",
                admin + " at " + cloud.clock().instant() + " on " + cloud.dataverseUrl() + "/x",
                "pager",
                UUID.randomUUID().toString()));

    assertThat(added())
        .singleElement()
        .asString()
        .contains("description=(systemuser Contoso Administrator) at (time) on (dataverse)/x")
        .contains("pager=(id)");
  }

  @Test
  void twoOfTheSameAreTwoLines() {
    cloud.dataverse().addRow("lead", Map.of("lastname", "Twin"));
    cloud.dataverse().addRow("lead", Map.of("lastname", "Twin"));
    cloud.dataverse().addRole("Marketo Sync User");
    cloud.dataverse().addRole("Marketo Sync User");

    assertThat(added()).hasSize(2 + 2 * 2).anyMatch(line -> line.contains("Twin"));
  }

  @Test
  void accountsShowStateLicencesAndDeletion() {
    Account account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "planted-password");
    account.usageLocation("DE");
    account.licences().put(cloud.tenant().skus().get(0).skuId(), cloud.clock().instant());
    account.enabled(false);
    cloud.tenant().remove(account);
    cloud.tenant().deletedAccounts().put(account.id(), account);

    assertThat(added())
        .containsExactly(
            "+ deleted account sync@contoso.com: Sync, disabled, in DE, licences"
                + " [(DYN365_ENTERPRISE_SALES)], {}");
  }

  @Test
  void applicationsShowHowManySecretsAndWhatTheyMayDo() {
    cloud
        .tenant()
        .addApplication(Tenant.named("crm app"), "Marketo Sync", "planted-secret")
        .delegatedConsents()
        .add("user_impersonation");

    assertThat(added())
        .containsExactly(
            "+ app Marketo Sync: secrets [unnamed], 0 certificates, permissions [], consents"
                + " [(Dataverse) [user_impersonation] for everybody], {}");
  }

  @Test
  void usersShowTheirRolesAndWhoTheyAre() {
    Account account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "planted-password");
    cloud.dataverse().addUser(account, "Salesperson");

    assertThat(added())
        .contains(
            "+ user Sync: sync@contoso.com, of account (sync@contoso.com), access mode 0,"
                + " licensed, directory state 0, unit (businessunit contoso), roles"
                + " [Salesperson]");
  }

  @Test
  void columnThatIsNotPublishedIsSaidSo() {
    cloud.clock().advance(Duration.ofMinutes(1));
    cloud.dataverse().addColumn("lead", "new_Flag", ColumnType.BOOLEAN);

    assertThat(added()).singleElement().asString().contains("lead.new_Flag", ", not published");

    WebApiClient.administrator(cloud).post("PublishAllXml", "{}");
    assertThat(added()).singleElement().asString().doesNotContain("not published");
  }

  @Test
  void everySavingOfCredentialsCounts() {
    cloud.marketo().attachDynamics("https://a.crm.example");
    cloud.marketo().attachDynamics("https://b.crm.example");

    assertThat(added())
        .contains("+ marketo crm: " + CrmState.DYNAMICS_CONNECTED)
        .contains("+ marketo credentials: saved 2 times")
        .anyMatch(line -> line.contains("https://a.crm.example"))
        .anyMatch(line -> line.contains("https://b.crm.example"));
    assertThat(CloudState.of(cloud).toString()).doesNotContain("somebody-elses-secret");
  }

  @Test
  void personsOfMarketoAreShownWithoutTheirIds() {
    cloud.marketo().addLead(Map.of("email", "a@contoso.com", "lastName", "A"));

    assertThat(added()).containsExactly("+ marketo person {email=a@contoso.com, lastName=A}");
  }

  @Test
  void differenceGoesBothWaysAndMayBeMapped() {
    cloud.marketo().attachSalesforce();
    CloudState later = CloudState.of(cloud);

    assertThat(fresh.differencesTo(later))
        .containsExactly("- marketo crm: NONE", "+ marketo crm: SALESFORCE");
    assertThat(later.differencesTo(fresh))
        .containsExactly("- marketo crm: SALESFORCE", "+ marketo crm: NONE");
    assertThat(later.map(line -> line.replace("SALESFORCE", "NONE"))).isEqualTo(fresh);
  }

  private List<String> added() {
    return fresh.differencesTo(CloudState.of(cloud)).stream()
        .filter(line -> line.startsWith("+"))
        .toList();
  }
}
