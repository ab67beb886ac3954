package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.crmsync.followup.ChangeProgress.Stage;
import dev.syncsetup.marketo.crmsync.followup.InitialSyncProgress.State;
import dev.syncsetup.marketo.support.AdminOperator;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same follow-ups where a person operates the screens. */
class OperatorFollowUpTest {
  private static final FieldSelection LAST_NAME = FieldSelection.none().and("lead", "lastname");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final SimulatedAdmin admin = new SimulatedAdmin(simulated.marketo, simulated.clock);
  private final AdminOperator operator = new AdminOperator(admin);
  private final CrmSyncSettings settings = CrmSyncSettings.byOperator(operator);
  private final FollowUp followUp = FollowUp.of(settings, simulated.clock, simulated.clock::sleep);
  private final List<ChangeProgress> heard = new ArrayList<>();

  @BeforeEach
  void start() {
    settings.saveCredentials(SimulatedMarketo.serverToServer());
    settings.selectFields(LAST_NAME.and("lead", "firstname"));
    settings.enableSync(RunningSync.OPS);
    operator.sheets.clear();
  }

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void mailOfMarketoIsAwaitedWithOneSheetPerCall() {
    InitialSyncProgress waits = followUp.awaitInitialSync(Duration.ofHours(1), progress -> {});

    assertThat(waits.state()).isEqualTo(State.WITH_PERSON);
    assertThat(waits.origin()).isEqualTo(Origin.PERSON);
    assertThat(waits.rowsWaiting()).isEmpty();
    assertThat(operator.sheets).hasSize(1);
    assertThat(followUp.campaignSync("5.0.2.1").hindrances())
        .singleElement()
        .satisfies(hindrance -> assertThat(hindrance.remedy()).contains("e-mail"));

    simulated.clock.advance(Duration.ofHours(3));
    assertThat(followUp.awaitInitialSync(Duration.ZERO, progress -> {}).state())
        .isEqualTo(State.COMPLETE);
    assertThat(followUp.campaignSync("5.0.2.1").isAllowed()).isTrue();
  }

  @Test
  void fieldsAreRemovedFromSheets() {
    ChangeProgress end = remove();

    assertThat(end.stage()).isEqualTo(Stage.DONE);
    assertThat(end.origin()).isEqualTo(Origin.PERSON);
    assertThat(operator.sheets).hasSize(3);
    assertThat(simulated.marketo.selectedFields("lead")).containsExactly("firstname");
    assertThat(simulated.marketo.crmState()).isEqualTo(CrmState.INITIAL_SYNC);
  }

  @Test
  void eachSheetThatWaitsEndsTheCallAndTheNextCallGoesOn() {
    admin.mood(Mood.NEEDS_TIME);

    List<Stage> ends = new ArrayList<>();
    for (int call = 0; call < 4; call++) {
      ends.add(remove().stage());
    }

    assertThat(ends)
        .containsExactly(Stage.WITH_PERSON, Stage.WITH_PERSON, Stage.WITH_PERSON, Stage.DONE);
    assertThat(heard.get(0).syncIsOff()).isFalse();
    assertThat(simulated.marketo.selectedFields("lead")).containsExactly("firstname");
    assertThat(simulated.marketo.crmState()).isEqualTo(CrmState.INITIAL_SYNC);
  }

  @Test
  void newSecretGoesToMarketoOnceAndTheSyncComesBackAfterTheWait() {
    CredentialsForm renewed = RunningSync.renewed();

    ChangeProgress early = renew(renewed);
    assertThat(early.stage()).isEqualTo(Stage.WITH_PERSON);
    assertThat(early.syncIsOff()).isTrue();
    assertThat(early.evidence()).contains("The sync is off until this change is complete");

    simulated.clock.advance(Duration.ofMinutes(15));
    assertThat(renew(renewed).stage()).isEqualTo(Stage.DONE);
    assertThat(operator.sheets)
        .filteredOn(sheet -> sheet.title().contains("Reconfigure"))
        .hasSize(1);
    assertThat(simulated.marketo.connection().orElseThrow().credentials().clientSecret())
        .isEqualTo("renewed-secret");
  }

  private ChangeProgress remove() {
    return followUp.removeFields(LAST_NAME, () -> {}, RunningSync.OPS, Duration.ZERO, heard::add);
  }

  private ChangeProgress renew(CredentialsForm form) {
    return followUp.changeAuthentication(
        form, simulated.clock.instant(), RunningSync.OPS, Duration.ZERO, heard::add);
  }
}
