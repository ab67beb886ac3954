package dev.syncsetup.setup.steps.marketo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.CrmErrorPlace;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectTest {
  private Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"C-01", "C-09", "U-20", "A-02"})
  void serverToServerMarketoGetsAppTenantAndTheMailAddressOfTheApplicationUser() {
    Runs.complete(onboarding.serverToServer());

    Credentials saved = onboarding.cloud.marketo().connection().orElseThrow().credentials();
    Row user =
        onboarding.cloud.dataverse().users().stream()
            .filter(row -> row.refersTo("applicationid", Onboarding.CRM_APP))
            .findFirst()
            .orElseThrow();
    assertThat(saved.connectionType()).isEqualTo(Credentials.ConnectionType.SERVER_TO_SERVER);
    assertThat(saved.userName()).isEqualTo(user.text("internalemailaddress"));
    assertThat(saved.organizationUrl()).isEqualTo(onboarding.cloud.dataverseUrl().toString());
    assertThat(saved.clientId()).isEqualTo(Onboarding.CRM_APP.toString());
    assertThat(saved.clientSecret()).isEqualTo(Onboarding.CRM_SECRET);
    assertThat(saved.tenantId()).contains(onboarding.cloud.tenant().id().toString());
    assertThat(saved.password()).isEmpty();
  }

  @Test
  @Documents({"C-01", "C-10", "U-19"})
  void withPasswordMarketoGetsTheUserNameOfTheSyncUserAndTheAppToo() {
    Runs.complete(onboarding.userWithPassword());

    Credentials saved = onboarding.cloud.marketo().connection().orElseThrow().credentials();
    assertThat(saved.connectionType()).isEqualTo(Credentials.ConnectionType.USER_PASSWORD);
    assertThat(saved.userName()).isEqualTo(Onboarding.SYNC_USER);
    assertThat(saved.password()).contains(Onboarding.PASSWORD);
    assertThat(saved.clientId()).isEqualTo(Onboarding.CRM_APP.toString());
    assertThat(saved.clientSecret()).isEqualTo(Onboarding.CRM_SECRET);
  }

  @Test
  @Documents({"O-03", "G-06"})
  void acknowledgedAddressOfAnotherOrganisationIsRefused() {
    Runs.refuses(
        onboarding,
        connected("https://fabrikam.crm.dynamics.com"),
        "connect",
        "The acknowledged address is https://fabrikam.crm.dynamics.com",
        "the organisation reports " + onboarding.cloud.dataverseUrl(),
        "acknowledge the right one");
  }

  @Test
  @Documents({"S-01", "G-06", "O-03"})
  void clientOfAnAddressThatIsNotTheOrganisationsOwnIsRefused() {
    onboarding.cloud.dataverse().settings().reportedUrl("https://contoso-renamed.crm.dynamics.com");

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "install-solution",
        "says that its address is https://contoso-renamed.crm.dynamics.com",
        "Use that address");
  }

  @Test
  @Documents({"S-01", "G-06"})
  void installedSolutionIsNotUsedAtSuchAnAddressEither() {
    onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());
    onboarding.cloud.dataverse().settings().reportedUrl("https://renamed.crm.dynamics.com");

    Runs.refuses(
        onboarding,
        Onboarding.withSyncRole(
            onboarding.start().useInstalledSolution().createApplicationUser(Onboarding.CRM_APP)),
        "use-installed-solution",
        "says that its address is https://renamed.crm.dynamics.com");
  }

  @Test
  @Documents({"O-02", "C-06"})
  void instanceThatSyncsWithSalesforceIsRefused() {
    onboarding.cloud.marketo().attachSalesforce();

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "connect",
        "syncs with another CRM",
        "can never sync with Dynamics");
  }

  @Test
  @Documents({"O-02", "K-34"})
  void instanceThatIsConnectedToAnotherOrganisationIsRefused() {
    onboarding.cloud.marketo().attachDynamics("https://fabrikam.crm.dynamics.com");

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "connect",
        "is connected to https://fabrikam.crm.dynamics.com, not to "
            + onboarding.cloud.dataverseUrl(),
        "stays with its organisation for good");
  }

  @Test
  void instanceThatIsConnectedAsSomebodyElseIsRefused() {
    onboarding.cloud.marketo().attachDynamics(onboarding.cloud.dataverseUrl().toString());

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "connect",
        "as somebody@else.example",
        "Reconfigure New Auth Method");
  }

  @Test
  @Documents({"C-06", "C-07", "K-08"})
  void attachedCrmIsSeenThroughMarketosPublicApiWhereNoRelayTells() {
    withOperator();
    onboarding.cloud.marketo().attachDynamics("https://fabrikam.crm.dynamics.com");
    onboarding.cloud.marketo().openQuestions().crmErrorPlace(CrmErrorPlace.REASONS);

    Runs.refuses(
        onboarding,
        onboarding.serverToServer(),
        "connect",
        "A CRM is attached already",
        "1018",
        "Microsoft Type");
  }

  @Test
  @Documents("O-10")
  void onlySavingTheCredentialsIsMarkedAsIrreversible() {
    for (SetupPlan plan :
        new SetupPlan[] {onboarding.serverToServer(), onboarding.userWithPassword()}) {
      assertThat(plan.steps())
          .filteredOn(SetupStep::irreversible)
          .extracting(SetupStep::id)
          .containsExactly("connect");
    }
  }

  @Test
  void planMayStopBeforeMarketo() {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    assertThat(onboarding.cloud.transcript().of("marketo")).isEmpty();
    assertThat(onboarding.cloud.transcript().of("relay")).isEmpty();
  }

  @Test
  void credentialsOfTheOtherKindAreRefusedByTheBuilder() {
    SyncSetup.NeedsRole app =
        onboarding.start().useInstalledSolution().createApplicationUser(Onboarding.CRM_APP);
    SyncSetup.NeedsRole person =
        onboarding.start().useInstalledSolution().createSyncUser(Onboarding.newUser());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                onboarding.connect(
                    app.assignSyncRole().configureMarketo(), Onboarding.personCredentials()))
        .withMessageContaining("do not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                onboarding.connect(
                    person.assignSyncRole().configureMarketo(), Onboarding.appCredentials()))
        .withMessageContaining("do not fit");
  }

  @Test
  void notifiedAddressThatIsNoneIsRefusedByTheBuilder() {
    SyncSetup.NeedsActivation stage =
        onboarding
            .start()
            .useInstalledSolution()
            .createApplicationUser(Onboarding.CRM_APP)
            .assignSyncRole()
            .configureMarketo()
            .connect(
                Onboarding.appCredentials(),
                Irreversible.acknowledge(onboarding.cloud.dataverseUrl().toString()))
            .selectFields(Onboarding.FIELDS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage.enableSync("ops at contoso"))
        .withMessageContaining("ops at contoso");
  }

  @Test
  void connectedInstanceIsNotConnectedAgain() {
    onboarding.serverToServer().run(SetupListener.none());
    onboarding.cloud.transcript().clear();

    Runs.complete(onboarding.serverToServer());

    assertThat(Runs.writes(onboarding, "/connection")).isEmpty();
  }

  private SetupPlan connected(String acknowledged) {
    return onboarding
        .start()
        .installSolution(Onboarding.sample())
        .createApplicationUser(Onboarding.CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .connect(Onboarding.appCredentials(), Irreversible.acknowledge(acknowledged))
        .selectFields(Onboarding.FIELDS)
        .enableSync("ops@contoso.com")
        .build();
  }

  private void withOperator() {
    onboarding.close();
    onboarding =
        new Onboarding(CrmSyncSettings.byOperator(Operator.callback(sheet -> Optional.empty())));
  }
}
