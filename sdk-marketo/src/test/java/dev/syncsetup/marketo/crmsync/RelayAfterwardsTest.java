package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncHeldException;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a relay does with a sync that was switched on before. */
class RelayAfterwardsTest {
  private static final String OPS = "ops@contoso.com";
  private static final FieldSelection NAMES =
      FieldSelection.none().and("lead", "firstname", "lastname").and("contact", "firstname");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client(simulated.relaySettings());
  private final CrmSyncSettings settings = client.crmSync();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void fieldsAreListedAsTheScreenOffersThem() {
    settings.saveCredentials(form);
    settings.selectFields(FieldSelection.none().and("lead", "firstname"));

    assertThat(settings.fieldList())
        .contains(new SyncField("lead", "firstname", "First Name", true, false))
        .contains(new SyncField("user", "fullname", "fullname", false, false))
        .hasSize(8);
  }

  @Test
  void fieldsCannotBeListedBeforeCredentialsAreSaved() {
    assertThatThrownBy(settings::fieldList)
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("notConnected"));
  }

  @Test
  void deselectingLeavesTheOtherFieldsAndIsDoneTheSecondTimeToo() {
    startSync();
    settings.disableSync();
    FieldSelection gone = FieldSelection.none().and("lead", "lastname", "never_there");

    assertThat(settings.deselectFields(gone).state()).isEqualTo(State.DONE);
    assertThat(settings.deselectFields(gone).state()).isEqualTo(State.DONE);

    assertThat(simulated.marketo.selectedFields("lead")).containsExactly("firstname");
    assertThat(simulated.marketo.selectedFields("contact")).containsExactly("firstname");
  }

  @Test
  void deselectingIsRefusedWhileTheSyncIsOn() {
    startSync();

    assertThatThrownBy(() -> settings.deselectFields(NAMES))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("syncEnabled"));
    assertThat(simulated.marketo.selectedFields("lead")).hasSize(2);
  }

  @Test
  void queuedFieldCannotBeDeselected() {
    startSync();
    settings.selectFields(FieldSelection.none().and("lead", "emailaddress1"));
    settings.disableSync();

    assertThatThrownBy(
            () -> settings.deselectFields(FieldSelection.none().and("lead", "emailaddress1")))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("fieldQueued"))
        .hasMessageContaining("lead.emailaddress1");
  }

  @Test
  void deselectingWithoutASelectionSavesNone() {
    settings.saveCredentials(form);

    assertThat(settings.deselectFields(NAMES).state()).isEqualTo(State.DONE);

    assertThat(simulated.exchanges("/fields/selection")).isEmpty();
  }

  @Test
  void deselectingAnUnknownTableSavesTheSelectionUnchanged() {
    startSync();
    settings.disableSync();
    simulated.transcript.clear();

    assertThat(settings.deselectFields(FieldSelection.none().and("incident", "title")).state())
        .isEqualTo(State.DONE);

    assertThat(simulated.exchanges("/fields/selection")).hasSize(1);
    assertThat(simulated.marketo.selectedFields("lead")).hasSize(2);
  }

  @Test
  void statusTellsTimesAddressAndBacklog() {
    simulated.marketo.rowsToSync("lead", 1200);
    startSync();

    SyncStatus status = settings.status();

    assertThat(status.state()).isEqualTo(SyncStatus.State.INITIAL_SYNC);
    assertThat(status.isOn()).isTrue();
    assertThat(status.enabledAt()).contains(Instant.parse("2026-01-05T08:00:00Z"));
    assertThat(status.initialSyncCompletedAt()).isEmpty();
    assertThat(status.notifyAddress()).contains(OPS);
    assertThat(status.rowsWaiting()).isEqualTo(1200);
    assertThat(status.origin()).isEqualTo(Origin.RELAY);
    assertThat(status.evidence()).contains("1200 rows");
  }

  @Test
  void statusFollowsTheSwitch() {
    assertThat(settings.status().state()).isEqualTo(SyncStatus.State.NOT_CONFIGURED);
    startSync();
    simulated.clock.advance(Duration.ofHours(4));
    assertThat(settings.status().state()).isEqualTo(SyncStatus.State.SYNCING);
    assertThat(settings.status().initialSyncCompletedAt())
        .contains(Instant.parse("2026-01-05T11:00:00Z"));
    settings.disableSync();
    assertThat(settings.status().state()).isEqualTo(SyncStatus.State.DISABLED);
  }

  @Test
  void stateThatThisVersionDoesNotKnowIsUnknown() {
    answer("GET", "/sync", "{\"state\":\"paused\",\"backlog\":[]}");

    assertThat(settings.status().state()).isEqualTo(SyncStatus.State.UNKNOWN);
  }

  @Test
  void timeThatCannotBeReadIsNotOfTheContract() {
    answer("GET", "/sync", "{\"state\":\"syncing\",\"enabledAt\":\"yesterday\",\"backlog\":[]}");

    assertThatThrownBy(settings::status)
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("not of the contract");
  }

  @Test
  void firstCopyGoesFromOpenToDone() {
    assertThat(settings.initialSync().evidence()).contains("never been switched on");
    startSync();
    assertThat(settings.initialSync().evidence()).contains("under way");
    settings.disableSync();
    assertThat(settings.watchInitialSync().evidence()).contains("stands still");
    settings.enableSync(OPS);
    simulated.clock.advance(Duration.ofHours(4));

    assertThat(settings.initialSync().state()).isEqualTo(State.DONE);
  }

  @Test
  void instanceThatCanNeverSyncIsContradicted() {
    simulated.marketo.attachSalesforce();

    assertThat(settings.initialSync().state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void disablingTwiceDoesNoHarm() {
    startSync();

    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);
    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);
  }

  @Test
  void garbledAnswersAreSettledByReading() {
    startSync();
    simulated.faults.next("relay", "PUT", "/sync", new Fault.GarbledBody());
    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);

    simulated.faults.next("relay", "PUT", "/fields/selection", new Fault.GarbledBody());
    assertThat(settings.deselectFields(NAMES).state()).isEqualTo(State.DONE);

    simulated.faults.next("relay", "PUT", "/sync", new Fault.GarbledBody());
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.DONE);
  }

  @Test
  void secretsAreRenewedAndTheSyncIsHeldForFifteenMinutes() {
    startSync();
    settings.disableSync();

    assertThat(settings.reconfigureAuthentication(renewed()).state()).isEqualTo(State.DONE);

    assertThat(simulated.marketo.connection().orElseThrow().credentials().clientSecret())
        .isEqualTo("renewed-secret");
    assertThat(settings.status().authenticationChangedAt())
        .contains(Instant.parse("2026-01-05T08:00:00Z"));
    assertThatThrownBy(() -> settings.enableSync(OPS))
        .isInstanceOfSatisfying(
            SyncHeldException.class,
            e -> {
              assertThat(e.code()).contains("waitAfterAuthenticationSwitch");
              assertThat(e.retryAfter()).contains(Duration.ofMinutes(15));
              assertThat(e.isRetryable()).isTrue();
            });
    simulated.clock.advance(Duration.ofMinutes(15));
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.DONE);
  }

  @Test
  void signInIsNotChangedWhileTheSyncIsOn() {
    startSync();

    assertThatThrownBy(() -> settings.reconfigureAuthentication(renewed()))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("syncEnabled"));
  }

  @Test
  void signInIsNotChangedBeforeThereIsOne() {
    assertThatThrownBy(() -> settings.reconfigureAuthentication(form))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("notConnected"));
  }

  @Test
  void instanceStaysWithItsOrganisation() {
    settings.saveCredentials(form);

    assertThatThrownBy(
            () ->
                settings.reconfigureAuthentication(
                    SimulatedMarketo.form("https://fabrikam.crm.dynamics.com", form.credentials())))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("organizationUrlDiffers"))
        .hasMessageContaining(SimulatedMarketo.ORGANIZATION);
  }

  @Test
  void lostAnswerToANewSecretIsSettledByReading() {
    settings.saveCredentials(form);
    simulated.faults.next("relay", "POST", "/authentication-method", new Fault.LostAnswer());

    assertThat(settings.reconfigureAuthentication(renewed()).state()).isEqualTo(State.DONE);

    assertThat(simulated.exchanges("/authentication-method")).hasSize(1);
  }

  @Test
  void newSecretThatMayHaveBeenLostIsNotSentAgain() {
    settings.saveCredentials(form);
    simulated.faults.next("relay", "POST", "/authentication-method", new Fault.Reset());

    assertThatThrownBy(() -> settings.reconfigureAuthentication(renewed()))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue())
        .hasMessageContaining("Nothing was sent a second time");
    assertThat(simulated.exchanges("/authentication-method")).hasSize(1);
  }

  private static CredentialsForm renewed() {
    return SimulatedMarketo.form(
        SimulatedMarketo.ORGANIZATION,
        CrmCredentials.serverToServer(SimulatedMarketo.APP, Secret.of("renewed-secret")));
  }

  private void startSync() {
    settings.saveCredentials(form);
    settings.selectFields(NAMES);
    settings.enableSync(OPS);
  }

  private void answer(String method, String target, String json) {
    simulated.faults.next(
        "relay",
        method,
        target,
        new Fault.Answer(200, Map.of("Content-Type", "application/json"), json));
  }
}
