package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.crmsync.followup.ChangeProgress.Stage;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRemovalTest {
  private static final FieldSelection LAST_NAME = FieldSelection.none().and("lead", "lastname");

  private final RunningSync sync = RunningSync.start();
  private final List<ChangeProgress> heard = new ArrayList<>();
  private final List<SyncStatus.State> duringDeletion = new ArrayList<>();

  @AfterEach
  void close() {
    sync.close();
  }

  @Test
  void columnsAreDeletedWhileTheSyncIsOffAndTheSelectionIsSavedAfterwards() {
    ChangeProgress end = remove(LAST_NAME);

    assertThat(end.stage()).isEqualTo(Stage.DONE);
    assertThat(end.syncIsOff()).isFalse();
    assertThat(sync.writes())
        .containsExactly("PUT /sync off", "PUT /fields/selection", "PUT /sync on");
    assertThat(duringDeletion).containsExactly(SyncStatus.State.DISABLED);
    assertThat(sync.simulated.marketo.selectedFields("lead")).containsExactly("firstname");
    assertThat(heard)
        .extracting(ChangeProgress::stage)
        .containsExactly(Stage.SWITCHED_OFF, Stage.CHANGED, Stage.DONE);
    assertThat(heard.get(0).evidence()).contains("The sync is off until this change is complete");
  }

  @Test
  void secondCallLeavesTheSyncOn() {
    remove(LAST_NAME);
    sync.simulated.transcript.clear();

    assertThat(remove(LAST_NAME).stage()).isEqualTo(Stage.DONE);

    assertThat(sync.writes()).isEmpty();
    assertThat(duringDeletion).hasSize(2);
  }

  @Test
  void usersAreFoundUnderEitherName() {
    remove(FieldSelection.none().and("systemuser", "fullname"));

    assertThat(sync.simulated.marketo.selectedFields("user")).isEmpty();
    assertThat(sync.writes()).hasSize(3);
  }

  @Test
  void queuedFieldIsFoundBeforeAnythingIsSwitchedOff() {
    sync.settings.selectFields(FieldSelection.none().and("lead", "emailaddress1"));
    sync.simulated.transcript.clear();

    assertThatThrownBy(() -> remove(FieldSelection.none().and("lead", "emailaddress1")))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("fieldQueued"))
        .hasMessageContaining("lead.emailaddress1");

    assertThat(sync.writes()).isEmpty();
    assertThat(duringDeletion).isEmpty();
  }

  @Test
  void failedDeletionSaysThatTheSyncIsOffAndTheSameCallGoesOn() {
    assertThatThrownBy(
            () ->
                sync.followUp.removeFields(
                    LAST_NAME,
                    () -> {
                      throw new IllegalStateException("The column is used by a form.");
                    },
                    RunningSync.OPS,
                    Duration.ZERO,
                    heard::add))
        .isInstanceOf(SyncLeftOffException.class)
        .hasMessageContaining("The sync is off")
        .hasMessageContaining("used by a form")
        .hasMessageContaining("enableSync(\"ops@contoso.com\")")
        .hasCauseInstanceOf(IllegalStateException.class);

    assertThat(remove(LAST_NAME).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.settings.status().isOn()).isTrue();
    assertThat(sync.simulated.marketo.selectedFields("lead")).containsExactly("firstname");
  }

  @ParameterizedTest
  @CsvSource({"PUT, /fields/selection", "PUT, /sync", "GET, /fields"})
  void refusalAtAnyPointIsMendedByTheSameCall(String method, String target) {
    Fault refused = new Fault.Answer(403, Map.of(), "");
    sync.simulated.faults.next("relay", method, target, refused);

    assertThatThrownBy(() -> remove(LAST_NAME)).isInstanceOf(RuntimeException.class);

    assertThat(remove(LAST_NAME).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.settings.status().isOn()).isTrue();
    assertThat(sync.simulated.marketo.selectedFields("lead")).containsExactly("firstname");
  }

  @Test
  void refusalToSwitchOffIsNoExcuseToSayThatItIsOff() {
    sync.simulated.faults.next("relay", "PUT", "/sync", new Fault.Answer(403, Map.of(), ""));

    assertThatThrownBy(() -> remove(LAST_NAME)).isNotInstanceOf(SyncLeftOffException.class);
    assertThat(sync.settings.status().isOn()).isTrue();
  }

  @Test
  void syncThatHasNeverBeenOnStaysOff() {
    try (RunningSync never = RunningSync.configured()) {
      ChangeProgress end =
          never.followUp.removeFields(
              LAST_NAME, () -> {}, RunningSync.OPS, Duration.ZERO, heard::add);

      assertThat(end.stage()).isEqualTo(Stage.DONE);
      assertThat(end.syncIsOff()).isTrue();
      assertThat(never.writes()).containsExactly("PUT /fields/selection");
    }
  }

  private ChangeProgress remove(FieldSelection fields) {
    return sync.followUp.removeFields(
        fields,
        () -> duringDeletion.add(sync.settings.status().state()),
        RunningSync.OPS,
        Duration.ZERO,
        heard::add);
  }
}
