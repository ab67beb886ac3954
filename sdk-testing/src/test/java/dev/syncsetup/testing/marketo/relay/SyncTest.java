package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.marketo.crm.SyncError;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTest {
  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void syncNeedsConnectionAndThenSelection() {
    assertThat(steps.enable().text("/code")).isEqualTo("notConnected");
    steps.connect();
    assertThat(read().text("/state")).isEqualTo("notConfigured");
    assertThat(steps.enable().text("/code")).isEqualTo("fieldsNotSelected");

    steps.select("{'lead':['firstname']}");
    assertThat(read().text("/state")).isEqualTo("disabled");
    assertThat(steps.enable().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'enabled':true}",
        "{'enabled':true,'notifyAddress':'ops'}",
        "{'enabled':true,'notifyAddress':'ops@contoso'}",
        "{'enabled':true,'notifyAddress':'a@contoso.com, b@contoso.com'}"
      })
  void malformedAddressIsRefusedAndNothingStarts(String body) {
    steps.connect();
    steps.select("{'lead':['firstname']}");

    Answer refused = marketo.relay("PUT", "/sync", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("invalidNotifyAddress");
    assertThat(marketo.simulator().crmState()).isEqualTo(CrmState.DYNAMICS_CONNECTED);
  }

  @Test
  void switchThatIsNeitherOnNorOffIs400() {
    assertThat(marketo.relay("PUT", "/sync", "{'enabled':'yes'}").status()).isEqualTo(400);
  }

  @Test
  void initialSyncEndsAfterItsDuration() {
    steps.startSync();
    assertThat(read().text("/state")).isEqualTo("initialSync");
    assertThat(read().text("/enabledAt")).isEqualTo("2026-01-05T08:00:00Z");
    assertThat(read().text("/notifyAddress")).isEqualTo("ops@contoso.com");

    marketo.clock().advance(Duration.ofMinutes(179));
    assertThat(marketo.simulator().crmState()).isEqualTo(CrmState.INITIAL_SYNC);

    marketo.clock().advance(Duration.ofMinutes(10));
    assertThat(read().text("/state")).isEqualTo("syncing");
    assertThat(read().text("/initialSyncCompletedAt")).isEqualTo("2026-01-05T11:00:00Z");
  }

  @Test
  void backlogShrinksDuringTheInitialSync() {
    marketo.simulator().initialSyncDuration(Duration.ofHours(1));
    marketo.simulator().rowsToSync("contact", 100);
    assertThat(contactBacklog()).isZero();

    steps.startSync();
    assertThat(contactBacklog()).isEqualTo(100);
    marketo.clock().advance(Duration.ofMinutes(45));
    assertThat(contactBacklog()).isEqualTo(25);
    marketo.clock().advance(Duration.ofMinutes(15));
    assertThat(contactBacklog()).isZero();
  }

  @Test
  void initialSyncStandsStillWhileDisabled() {
    marketo.simulator().initialSyncDuration(Duration.ofHours(1));
    steps.startSync();
    marketo.clock().advance(Duration.ofMinutes(40));
    assertThat(steps.disable().text("/state")).isEqualTo("disabled");
    marketo.clock().advance(Duration.ofDays(1));

    steps.enable();
    assertThat(read().text("/state")).isEqualTo("initialSync");
    marketo.clock().advance(Duration.ofMinutes(20));
    assertThat(read().text("/state")).isEqualTo("syncing");
  }

  @Test
  void syncThatWasCompleteGoesOnWithoutAnotherInitialSync() {
    steps.startSync();
    marketo.clock().advance(Duration.ofHours(4));
    steps.disable();
    assertThat(read().text("/initialSyncCompletedAt")).isEqualTo("2026-01-05T11:00:00Z");

    assertThat(steps.enable().text("/state")).isEqualTo("syncing");
    assertThat(read().text("/initialSyncCompletedAt")).isEqualTo("2026-01-05T11:00:00Z");
  }

  @Test
  void enablingTwiceChangesNothing() {
    steps.startSync();
    marketo.clock().advance(Duration.ofMinutes(30));
    Answer before = read();

    assertThat(steps.enable().json()).isEqualTo(before.json());
  }

  @Test
  void disablingWhatNeverRanChangesNothing() {
    assertThat(steps.disable().text("/state")).isEqualTo("notConfigured");
  }

  @Test
  void syncErrorsComeInPages() {
    for (int i = 1; i <= 3; i++) {
      marketo
          .simulator()
          .addSyncError(
              new SyncError("lead", "row-" + i, "create", "toMarketo", "1007", "Two match"));
    }

    Answer first = marketo.relay("GET", "/sync/errors?pageSize=2", null);
    Answer last =
        marketo.relay(
            "GET", "/sync/errors?pageSize=2&pageToken=" + first.text("/nextPageToken"), null);

    assertThat(first.json().path("items")).hasSize(2);
    assertThat(last.json().path("items").findValuesAsText("recordId")).containsExactly("row-3");
    assertThat(last.json().has("nextPageToken")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageSize=0", "pageSize=301", "pageSize=all", "pageToken=9"})
  void malformedPageIs400(String query) {
    assertThat(marketo.relay("GET", "/sync/errors?" + query, null).status()).isEqualTo(400);
  }

  private int contactBacklog() {
    return read().json().at("/backlog/1/inserts").asInt();
  }

  private Answer read() {
    return marketo.relay("GET", "/sync", null);
  }
}
