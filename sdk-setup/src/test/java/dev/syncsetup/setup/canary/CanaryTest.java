package dev.syncsetup.setup.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.canary.CanaryReport.Verdict;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary's way where the sync is on and the initial sync complete. */
class CanaryTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Onboarding onboarding = new Onboarding();
  private final List<CanaryReport> looks = new ArrayList<>();

  @BeforeEach
  void synchronise() {
    onboarding.cloud.marketo().initialSyncDuration(Duration.ZERO);
    Runs.complete(onboarding.serverToServer());
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void canaryArrivesWithinTwoCyclesAndIsRemovedOnBothSides() {
    CanaryState state = canary().release("first");
    CanaryReport report = canary().await(state, HOUR, looks::add);

    assertThat(report.verdict()).isEqualTo(Verdict.ARRIVED);
    assertThat(report.evidence()).anySatisfy(line -> assertThat(line).contains("from Dynamics"));
    assertThat(report.doesNotProve()).contains("other tables");
    assertThat(looks).hasSizeGreaterThan(1).last().isEqualTo(report);
    assertThat(looks.get(0).verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(Duration.between(state.releasedAt(), now())).isLessThan(Duration.ofMinutes(11));

    CanaryRemoval removal = canary().remove(state);

    assertThat(removal.complete()).isTrue();
    assertThat(removal.deletedInMarketo()).containsExactly(report.personId().orElseThrow());
    assertThat(leads()).isEmpty();
    assertThat(canary().look(state).verdict()).isEqualTo(Verdict.CANNOT_ARRIVE);
  }

  @Test
  void leadHasYesInTheFilterColumnAndAnAddressThatReceivesNoMail() {
    CanaryState state = canary().release("first");

    Row lead = leads().get(0);
    assertThat(lead.id()).isEqualTo(state.leadId());
    assertThat(lead.flag("new_synctomkto")).isTrue();
    assertThat(lead.text("emailaddress1")).isEqualTo("sync-canary-first@example.com");
    assertThat(canary().inDomain("void.contoso.com").release("first").email())
        .isEqualTo("sync-canary-first@void.contoso.com");
  }

  @Test
  void looksAreAMinuteApart() {
    CanaryState state = canary().release("first");
    List<Instant> times = new ArrayList<>();

    canary().await(state, HOUR, report -> times.add(now()));

    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i))).isEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void anotherProcessGoesOnWithTheStateAsText() {
    String kept = canary().release("first").toText();
    assertThat(canary().await(CanaryState.parse(kept), Duration.ZERO, looks::add).verdict())
        .isEqualTo(Verdict.NOT_YET);

    onboarding.cloud.clock().advance(HOUR);

    assertThat(canary().look(CanaryState.parse(kept)).verdict()).isEqualTo(Verdict.ARRIVED);
    assertThat(canary().remove(CanaryState.parse(kept)).complete()).isTrue();
  }

  @Test
  void processThatLostItsStateFindsTheLeadByTheSameId() {
    CanaryState lost = canary().release("first");
    onboarding.cloud.clock().advance(HOUR);

    CanaryState found = canary().release("first");

    assertThat(found).isEqualTo(lost);
    assertThat(leads()).hasSize(1);
    assertThat(canary().look(found).verdict()).isEqualTo(Verdict.ARRIVED);
  }

  @Test
  void lostAnswerToTheCreationLeavesNoUnknownLead() {
    onboarding.cloud.faults().next("dataverse", "PATCH", "/leads(", new Fault.LostAnswer());

    CanaryState state = canary().release("first");

    assertThat(leads()).extracting(Row::id).containsExactly(state.leadId());
  }

  @Test
  void canaryIsRemovedTwiceWithoutHarm() {
    CanaryState state = canary().release("first");
    canary().await(state, HOUR, looks::add);
    assertThat(canary().remove(state).deletedInMarketo()).hasSize(1);

    CanaryRemoval again = canary().remove(state);

    assertThat(again.complete()).isTrue();
    assertThat(again.deletedInMarketo()).isEmpty();
    assertThat(again.evidence())
        .anySatisfy(line -> assertThat(line).contains("knows nobody of that address"));
  }

  @Test
  void deletionInDynamicsAloneKeepsThePersonInMarketoUntilItIsRemovedThere() {
    CanaryState state = canary().release("first");
    canary().await(state, HOUR, looks::add);
    onboarding.cloud.dataverse().deleteRows("lead");
    onboarding.cloud.clock().advance(HOUR);

    assertThat(canary().look(state).verdict()).isEqualTo(Verdict.ARRIVED);
    assertThat(canary().remove(state).deletedInMarketo()).hasSize(1);
  }

  @Test
  void overdueCanaryIsReportedWithPlacesToLookAt() {
    CanaryState state = canary().release("first");
    onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .forEach(user -> user.set("isdisabled", true));

    CanaryReport report = canary().await(state, HOUR, looks::add);

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(report.evidence()).last().asString().contains("overdue", "Sync Errors");
  }

  @Test
  void stateIsReadFromItsOwnTextOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> CanaryState.parse("first"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanaryState.parse("first ann@contoso.com " + now()))
        .withMessageContaining("not the address of canary first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanaryState.parse("first sync-canary-first@example.com today"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> canary().release("first or second"))
        .withMessageContaining("letters, digits and hyphens");
  }

  private Canary canary() {
    return onboarding.serverToServer().canary();
  }

  private Instant now() {
    return onboarding.cloud.clock().instant();
  }

  private List<Row> leads() {
    return onboarding.cloud.dataverse().rows("lead");
  }
}
