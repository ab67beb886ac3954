package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.followup.ChangeProgress.Stage;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.SimulatedClock;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationChangeTest {
  private static final Instant WISHED_AT = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final RunningSync sync = RunningSync.start();
  private final SimulatedClock clock = sync.simulated.clock;
  private final List<ChangeProgress> heard = new ArrayList<>();

  @AfterEach
  void close() {
    sync.close();
  }

  @Test
  void secretIsRenewedInTheDocumentedOrder() {
    ChangeProgress end = renew(AN_HOUR);

    assertThat(end.stage()).isEqualTo(Stage.DONE);
    assertThat(sync.writes())
        .containsExactly("PUT /sync off", "POST /authentication-method", "PUT /sync on");
    assertThat(clock.instant()).isEqualTo(WISHED_AT.plus(Duration.ofMinutes(15)));
    assertThat(sync.secretInMarketo()).isEqualTo("renewed-secret");
    assertThat(sync.settings.status().isOn()).isTrue();
    assertThat(heard)
        .extracting(ChangeProgress::stage)
        .containsExactly(Stage.SWITCHED_OFF, Stage.CHANGED, Stage.WAITING, Stage.DONE);
  }

  @Test
  void methodIsSwitched() {
    assertThat(change(SimulatedMarketo.userPassword(), AN_HOUR).stage()).isEqualTo(Stage.DONE);

    assertThat(sync.settings.credentials(SimulatedMarketo.userPassword()).evidence())
        .contains("userPassword");
  }

  @Test
  void shortPatienceEndsWaitingAndTheSameCallGoesOnWithoutSendingAgain() {
    ChangeProgress first = renew(Duration.ofMinutes(1));

    assertThat(first.stage()).isEqualTo(Stage.WAITING);
    assertThat(first.syncIsOff()).isTrue();
    assertThat(first.askAgainAt()).contains(WISHED_AT.plus(Duration.ofMinutes(15)));
    assertThat(first.evidence()).contains("The sync is off until this change is complete");

    clock.advance(Duration.ofMinutes(14));
    assertThat(renew(Duration.ofMinutes(1)).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.simulated.exchanges("/authentication-method")).hasSize(1);
    assertThat(clock.instant()).isEqualTo(WISHED_AT.plus(Duration.ofMinutes(15)));
  }

  @Test
  void changeThatWasMadeBeforeIsNotMadeAgain() {
    renew(AN_HOUR);
    sync.simulated.transcript.clear();

    assertThat(renew(AN_HOUR).stage()).isEqualTo(Stage.DONE);

    assertThat(sync.writes()).isEmpty();
  }

  @Test
  void laterWishIsAnotherChange() {
    renew(AN_HOUR);
    clock.advance(Duration.ofDays(90));
    sync.simulated.transcript.clear();

    sync.followUp.changeAuthentication(
        RunningSync.renewed(), clock.instant(), RunningSync.OPS, AN_HOUR, heard::add);

    assertThat(sync.writes()).hasSize(3);
  }

  @Test
  void relayThatHoldsTheSyncLongerIsWaitedFor() {
    SyncWaits shorter = SyncWaits.documented().withAuthenticationSwitch(Duration.ofMinutes(2));

    ChangeProgress end =
        sync.followUp
            .with(shorter)
            .changeAuthentication(
                RunningSync.renewed(), WISHED_AT, RunningSync.OPS, AN_HOUR, heard::add);

    assertThat(end.stage()).isEqualTo(Stage.DONE);
    assertThat(clock.instant()).isEqualTo(WISHED_AT.plus(Duration.ofMinutes(15)));
    assertThat(sync.simulated.exchanges("/authentication-method")).hasSize(1);
  }

  @Test
  void credentialsThatDoNotPassLeaveTheSyncOn() {
    sync.simulated.dynamics.fail(2, "The secret is wrong.");

    assertThatThrownBy(() -> renew(AN_HOUR))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("validationFailed"))
        .hasMessageContaining("2 Username and password are valid: The secret is wrong.")
        .hasMessageNotContaining("renewed-secret");

    assertThat(sync.writes()).isEmpty();
  }

  @Test
  void refusedChangeSaysThatTheSyncIsOff() {
    CredentialsForm elsewhere =
        SimulatedMarketo.form(
            "https://fabrikam.crm.dynamics.com", RunningSync.renewed().credentials());

    assertThatThrownBy(() -> change(elsewhere, AN_HOUR))
        .isInstanceOf(SyncLeftOffException.class)
        .hasMessageContaining("organizationUrlDiffers")
        .hasMessageContaining("enableSync(\"ops@contoso.com\")");

    assertThat(sync.settings.enableSync(RunningSync.OPS).evidence()).contains("as on");
  }

  @Test
  void lostAnswersAndRefusalsAreMendedByTheSameCall() {
    sync.simulated.faults.next("relay", "POST", "/authentication-method", new Fault.LostAnswer());
    sync.simulated.faults.next("relay", "PUT", "/sync", new Fault.LostAnswer());

    assertThat(renew(AN_HOUR).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.simulated.exchanges("/authentication-method")).hasSize(1);
  }

  @Test
  void interruptionWhileTheSyncIsOffSaysSoAndTheSameCallGoesOn() {
    FollowUp interrupted =
        FollowUp.of(
            sync.settings,
            clock,
            wait -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(
            () ->
                interrupted.changeAuthentication(
                    RunningSync.renewed(), WISHED_AT, RunningSync.OPS, AN_HOUR, heard::add))
        .isInstanceOf(SyncLeftOffException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(renew(AN_HOUR).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.simulated.exchanges("/authentication-method")).hasSize(1);
  }

  @Test
  void refusalLeavesTheSecretToTheNextCall() {
    sync.simulated.faults.next(
        "relay", "POST", "/authentication-method", new Fault.Answer(403, Map.of(), ""));

    assertThatThrownBy(() -> renew(AN_HOUR)).isInstanceOf(SyncLeftOffException.class);

    assertThat(renew(AN_HOUR).stage()).isEqualTo(Stage.DONE);
    assertThat(sync.secretInMarketo()).isEqualTo("renewed-secret");
  }

  private ChangeProgress renew(Duration patience) {
    return change(RunningSync.renewed(), patience);
  }

  private ChangeProgress change(CredentialsForm form, Duration patience) {
    return sync.followUp.changeAuthentication(
        form, WISHED_AT, RunningSync.OPS, patience, heard::add);
  }
}
