package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.support.AdminOperator;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After the first connection: on, off, and what is changed in between. */
class OperatorSwitchTest {
  private static final String OPS = "ops@contoso.com";
  private static final FieldSelection FIELDS =
      FieldSelection.none().and("lead", "lastname", "firstname");
  private static final FieldSelection FIRST_NAME = FieldSelection.none().and("lead", "firstname");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();
  private final SimulatedAdmin admin = new SimulatedAdmin(simulated.marketo, simulated.clock);
  private final AdminOperator operator = new AdminOperator(admin);
  private final CrmSyncSettings settings = CrmSyncSettings.byOperator(operator);

  @BeforeEach
  void connect() {
    settings.saveCredentials(form);
    settings.selectFields(FIELDS);
    operator.sheets.clear();
  }

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void stateIsUnknownUntilSomebodyHasSaid() {
    assertThat(settings.status())
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(SyncStatus.State.UNKNOWN);
              assertThat(status.evidence()).contains("Nobody");
            });
  }

  @Test
  void statusTellsWhatPersonsHaveSaid() {
    settings.enableSync(OPS);
    assertThat(settings.status())
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(SyncStatus.State.INITIAL_SYNC);
              assertThat(status.enabledAt()).contains(simulated.clock.instant());
              assertThat(status.notifyAddress()).contains(OPS);
              assertThat(status.initialSyncCompletedAt()).isEmpty();
            });

    simulated.clock.advance(Duration.ofHours(4));
    settings.watchInitialSync();
    assertThat(settings.status())
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(SyncStatus.State.SYNCING);
              assertThat(status.initialSyncCompletedAt()).contains(simulated.clock.instant());
            });

    settings.disableSync();
    assertThat(settings.status().state()).isEqualTo(SyncStatus.State.DISABLED);
    assertThat(settings.status().initialSyncCompletedAt()).isPresent();
  }

  @Test
  void initialSyncIsDoneWhenMarketosMailHasCome() {
    settings.enableSync(OPS);

    assertThat(settings.initialSync().state()).isEqualTo(State.OPEN);
    assertThat(settings.watchInitialSync().state()).isEqualTo(State.HANDED_OVER);

    simulated.clock.advance(Duration.ofHours(4));
    assertThat(settings.watchInitialSync().state()).isEqualTo(State.DONE);
    assertThat(settings.initialSync().state()).isEqualTo(State.DONE);
  }

  @Test
  void switchThatTheScreenShowsAsOffIsNotOn() {
    CrmSyncSettings other = CrmSyncSettings.byOperator(new AdminOperator(admin));
    simulated.marketo.reset();

    assertThat(other.enableSync(OPS))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.HANDED_OVER);
              assertThat(standing.evidence()).contains("enabled now", "\"no\"");
            });
    assertThat(other.status().state()).isEqualTo(SyncStatus.State.UNKNOWN);
  }

  @Test
  void oldConfirmationCannotSwitchTheSyncOnAgain() {
    settings.enableSync(OPS);
    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);
    assertThat(simulated.marketo.crmState()).isEqualTo(CrmState.DISABLED);

    assertThat(settings.sync(OPS).state()).isEqualTo(State.OPEN);
    admin.mood(Mood.NEEDS_TIME);
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.DONE);
    assertThat(simulated.marketo.crmState()).isEqualTo(CrmState.INITIAL_SYNC);

    assertThat(settings.disableSync().state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);
    assertThat(simulated.marketo.crmState()).isEqualTo(CrmState.DISABLED);
  }

  @Test
  void syncThatIsOffIsNotSwitchedOffAgain() {
    settings.enableSync(OPS);
    settings.disableSync();
    operator.sheets.clear();

    assertThat(settings.disableSync().state()).isEqualTo(State.DONE);
    assertThat(operator.sheets).isEmpty();
  }

  @Test
  void anotherAddressDoesNotSwitchOnWhatIsOn() {
    settings.enableSync(OPS);
    operator.sheets.clear();

    assertThat(settings.enableSync("other@contoso.com"))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.evidence()).contains(OPS);
            });
    assertThat(operator.sheets).isEmpty();
  }

  @Test
  void fieldsAndAuthenticationAreLeftAloneWhileTheSyncIsOn() {
    settings.enableSync(OPS);
    operator.sheets.clear();

    assertThatThrownBy(() -> settings.deselectFields(FIRST_NAME))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Disable the sync first");
    assertThatThrownBy(() -> settings.reconfigureAuthentication(form))
        .isInstanceOf(ConflictException.class);
    assertThat(operator.sheets).isEmpty();
  }

  @Test
  void deselectedFieldsAreNotTakenForSelectedAfterwards() {
    settings.enableSync(OPS);
    settings.disableSync();

    assertThat(settings.deselectFields(FIRST_NAME).state()).isEqualTo(State.DONE);
    assertThat(simulated.marketo.selectedFields("lead")).containsExactly("lastname");
    assertThat(settings.fields(FIELDS).state()).isEqualTo(State.OPEN);

    assertThat(settings.selectFields(FIELDS).state()).isEqualTo(State.DONE);
    assertThat(simulated.marketo.selectedFields("lead")).contains("firstname");
  }

  @Test
  void changedAuthenticationIsWhatTheConnectionHasFromThenOn() {
    settings.enableSync(OPS);
    settings.disableSync();
    CredentialsForm renewed =
        SimulatedMarketo.form(
            SimulatedMarketo.ORGANIZATION,
            CrmCredentials.serverToServer("another-app", Secret.of("another-secret")));

    assertThat(settings.reconfigureAuthentication(renewed).state()).isEqualTo(State.DONE);

    assertThat(simulated.marketo.connection().orElseThrow().credentials().clientId())
        .isEqualTo("another-app");
    assertThat(settings.credentials(renewed).state()).isEqualTo(State.DONE);
    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
    assertThat(operator.sheets)
        .filteredOn(sheet -> sheet.title().equals("Reconfigure New Auth Method"))
        .singleElement()
        .extracting(HandOffSheet::toText)
        .asString()
        .contains("Validate", "Switch", "Confirm", "OK", "15 minutes");
  }

  @Test
  void secretsCanBeRenewedAgainInALaterPause() {
    settings.enableSync(OPS);
    settings.disableSync();
    settings.reconfigureAuthentication(form);
    simulated.clock.advance(Duration.ofMinutes(16));
    settings.enableSync(OPS);
    settings.disableSync();
    operator.sheets.clear();

    assertThat(settings.reconfigureAuthentication(form).state()).isEqualTo(State.DONE);
    assertThat(operator.sheets).hasSize(1);
  }

  @Test
  void syncStartedTooEarlyAfterTheSwitchIsSeenToBeOff() {
    settings.enableSync(OPS);
    settings.disableSync();
    settings.reconfigureAuthentication(form);

    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.HANDED_OVER);

    simulated.clock.advance(Duration.ofMinutes(15));
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.DONE);
  }
}
