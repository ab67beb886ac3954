package dev.syncsetup.setup.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.canary.CanaryReport.Verdict;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Canaries that are not released, or do not come. */
class CanaryTroubleTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void canaryIsNotReleasedBeforeTheSetUp() {
    onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());

    refused("Marketo Config names no sync user");
  }

  @Test
  void canaryIsNotReleasedWhileTheSyncIsOff() {
    synchronised();
    onboarding.cloud.marketo().screens().disableSync();

    refused("The sync is off", "No canary was released");
  }

  @Test
  void canaryOnItsWayCannotArriveAfterTheSyncWasSwitchedOffAndComesWhenItIsOnAgain() {
    synchronised();
    CanaryState state = canary().release("first");
    onboarding.cloud.marketo().screens().disableSync();

    CanaryReport report = canary().await(state, HOUR, look -> {});

    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_ARRIVE);
    assertThat(report.evidence()).last().asString().contains("The sync is off");
    onboarding.cloud.marketo().screens().enableSync("ops@contoso.com");
    onboarding.cloud.clock().advance(HOUR);
    assertThat(canary().look(state).verdict()).isEqualTo(Verdict.ARRIVED);
  }

  @Test
  void noInTheFilterColumnIsNamed() {
    synchronised();
    CanaryState state = canary().release("first");
    leads().get(0).set("new_synctomkto", false);

    CanaryReport report = canary().await(state, HOUR, look -> {});

    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_ARRIVE);
    assertThat(report.evidence()).last().asString().contains("No in new_synctomkto");
    onboarding.cloud.clock().advance(HOUR);
    assertThat(canary().look(state).verdict()).isEqualTo(Verdict.CANNOT_ARRIVE);
  }

  @Test
  void syncUserIsRefusedAsReleaser() {
    synchronised();
    DynamicsClient asSyncUser =
        onboarding.dynamics.signedInAs(
            EntraCredential.clientSecret(
                onboarding.cloud.tenant().id().toString(),
                Onboarding.CRM_APP.toString(),
                Secret.of(Onboarding.CRM_SECRET)));
    UUID syncUser = asSyncUser.whoAmI().userId().value();
    Canary canary =
        SyncSetup.between(asSyncUser, onboarding.marketo)
            .useInstalledSolution()
            .createApplicationUser(Onboarding.CRM_APP)
            .assignSyncRole()
            .configureMarketo()
            .build()
            .canary();

    assertThatIllegalStateException()
        .isThrownBy(() -> canary.release("first"))
        .withMessageContaining("learns nothing of what the sync user does");
    assertThat(leads()).isEmpty();
    CanaryState state = canary().release("second");
    leads().get(0).set("createdby", syncUser);
    assertThatIllegalStateException()
        .isThrownBy(() -> canary().release("second"))
        .withMessageContaining("has created the lead of canary second");
    assertThat(canary().remove(state).complete()).isTrue();
  }

  @Test
  void addressThatMarketoKnowsAlreadyIsRefused() {
    synchronised();
    onboarding.cloud.marketo().addLead(Map.of("email", "sync-canary-first@example.com"));

    refused("Marketo knows sync-canary-first@example.com already, as person 1");
  }

  @Test
  void apiUserWhoMayNotReadPersonsIsToldBeforeAnythingIsCreated() {
    synchronised();
    onboarding.cloud.marketo().permissions("Read-Only Activity");

    refused("would not show an arrival", "Read-Only Lead");
  }

  @Test
  void permissionThatIsTakenAwayLaterIsNoAbsence() {
    synchronised();
    CanaryState state = canary().release("first");
    onboarding.cloud.marketo().permissions("Read-Only Activity");

    CanaryReport report = canary().await(state, HOUR, look -> {});

    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(report.evidence())
        .anySatisfy(line -> assertThat(line).contains("lacks Read-Only Lead"));
  }

  @Test
  void personThatMayNotBeDeletedInMarketoIsDeletedByTheNextCallWithThePermission() {
    synchronised();
    CanaryState state = canary().release("first");
    canary().await(state, HOUR, look -> {});
    onboarding.cloud.marketo().permissions("Read-Only Lead");

    assertThatExceptionOfType(PermissionException.class).isThrownBy(() -> canary().remove(state));
    assertThat(leads()).isEmpty();

    onboarding.cloud.marketo().permissions("Read-Only Lead", "Read-Write Lead");
    assertThat(canary().remove(state).deletedInMarketo()).hasSize(1);
  }

  @Test
  void initialSyncIsWaitedForInStepsOfItsCycle() {
    onboarding.cloud.marketo().initialSyncDuration(Duration.ofDays(2));
    Runs.complete(onboarding.serverToServer());
    CanaryState state = canary().release("first");

    CanaryReport report = canary().await(state, HOUR, look -> {});
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(report.evidence()).last().asString().contains("hours to days");
    assertThat(report.askAgainAt())
        .contains(onboarding.cloud.clock().instant().plus(Duration.ofMinutes(5)));

    assertThat(canary().await(state, Duration.ofDays(3), look -> {}).verdict())
        .isEqualTo(Verdict.ARRIVED);
  }

  @Test
  void interruptedWaitStaysInterruptedAndGoesOnLater() {
    synchronised();
    CanaryState state = canary().release("first");

    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> canary().await(state, HOUR, look -> Thread.currentThread().interrupt()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(canary().await(state, HOUR, look -> {}).verdict()).isEqualTo(Verdict.ARRIVED);
  }

  private void refused(String... says) {
    for (String text : says) {
      assertThatIllegalStateException()
          .isThrownBy(() -> canary().release("first"))
          .withMessageContaining(text);
    }
    assertThat(leads()).isEmpty();
  }

  private void synchronised() {
    onboarding.cloud.marketo().initialSyncDuration(Duration.ZERO);
    Runs.complete(onboarding.serverToServer());
  }

  private Canary canary() {
    return onboarding.serverToServer().canary();
  }

  private List<Row> leads() {
    return onboarding.cloud.dataverse().rows("lead");
  }
}
