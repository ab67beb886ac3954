package dev.syncsetup.setup.steps.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.AdminDesk;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journeys by hand, with a person who works rightly, wrongly, late, or not at all. */
class MoodsTest {
  private static final List<String> SCREENS =
      List.of("validate", "connect", "select-fields", "enable-sync");

  private final AdminDesk desk = new AdminDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void carefulPersonGetsTheRunToItsEnd() {
    SetupReport report = desk.run("validate", Mood.CAREFUL);

    assertThat(report.isComplete()).isTrue();
    assertThat(desk.onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.INITIAL_SYNC);
    assertThat(desk.onboarding.cloud.marketo().selectedFields("lead")).contains("new_synctomkto");
    assertThat(report.steps())
        .filteredOn(step -> SCREENS.contains(step.step().id()))
        .extracting(StepReport::origin)
        .containsOnly(Origin.PERSON);
  }

  @Test
  void mistypedAddressFailsTheValidationAndIsNamedAsADifference() {
    StepReport validate = ends("validate", Mood.MISTYPES_URL, Outcome.FAILED);

    assertThat(validate.evidence())
        .contains(
            "Marketo's validation failed: 1 URL is valid: Ada Admin saw a red X",
            "Run from here it is otherwise: 1 URL is valid passes");
    assertThat(desk.onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.NONE);
    assertThat(desk.run("validate", Mood.CAREFUL).isComplete()).isTrue();
  }

  @Test
  void mistypedAddressThatWasSavedIsFoundOutAndStopsEveryLaterRun() {
    StepReport connect = ends("connect", Mood.MISTYPES_URL, Outcome.FAILED);
    assertThat(connect.evidence()).contains("it must be", "//xlocalhost");

    SetupReport again = desk.run("validate", Mood.CAREFUL);

    assertThat(Runs.step(again, "connect").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Runs.step(again, "enable-sync").outcome()).isEqualTo(Outcome.NOT_REACHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "connect"})
  void wrongUserFailsWhereverItIsTyped(String step) {
    StepReport report = ends(step, Mood.TAKES_WRONG_USER, Outcome.FAILED);

    assertThat(report.evidence())
        .contains(step.equals("connect") ? "it must be" : "2 Username and password are valid");
  }

  @Test
  void forgottenFilterFieldIsWaitedForUntilItIsTicked() {
    StepReport fields = ends("select-fields", Mood.FORGETS_FILTER, Outcome.WAITING);

    assertThat(fields.evidence()).contains("Put it right on the screen");
    assertThat(desk.onboarding.cloud.marketo().screens().syncEnabled()).isFalse();
    assertThat(desk.run("validate", Mood.CAREFUL).isComplete()).isTrue();
    assertThat(desk.onboarding.cloud.marketo().selectedFields("lead")).contains("new_synctomkto");
  }

  @Test
  void connectionThatWasOnlyConfirmedIsContradictedByWhatMarketoShows() {
    StepReport connect = ends("connect", Mood.ONLY_SAYS_SO, Outcome.FAILED);

    assertThat(connect.evidence()).contains("Ada Admin confirmed", "Opportunity roles");
    assertThat(desk.onboarding.cloud.marketo().connection()).isEmpty();
  }

  @Test
  void fieldsThatWereOnlyConfirmedAreDoneByWordOfAPersonWithWhatMarketoShowsBesideIt() {
    SetupReport report = desk.run("select-fields", Mood.ONLY_SAYS_SO);

    StepReport fields = Runs.step(report, "select-fields");
    assertThat(fields.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(fields.origin()).isEqualTo(Origin.PERSON);
    assertThat(fields.evidence()).contains("No person field is called new_synctomkto");
  }

  @Test
  void fieldsThatWereTickedAreSeenInMarketo() {
    SetupReport report = desk.run("validate", Mood.CAREFUL);

    assertThat(Runs.step(report, "select-fields").evidence())
        .contains("new_synctomkto is there: ", "CRM-managed");
  }

  @Test
  void fieldsThatMayNotBeReadAreNoContradiction() {
    desk.onboarding.cloud.marketo().permissions("Read-Only Opportunity");

    SetupReport report = desk.run("validate", Mood.CAREFUL);

    assertThat(report.isComplete()).isTrue();
    assertThat(Runs.step(report, "select-fields").evidence()).contains("lacks Read-Only Lead");
  }

  @Test
  void personWhoTakesHerTimeIsWaitedForOncePerScreen() {
    for (String screen : SCREENS) {
      SetupReport report = desk.run("install-solution", Mood.NEEDS_TIME);
      assertThat(Runs.step(report, screen).outcome())
          .as(Runs.step(report, screen).evidence())
          .isEqualTo(Outcome.WAITING);
      assertThat(report.failure()).isEmpty();
    }

    assertThat(desk.run("install-solution", Mood.NEEDS_TIME).isComplete()).isTrue();
  }

  private StepReport ends(String step, Mood mood, Outcome outcome) {
    SetupReport report = desk.run(step, mood);
    assertThat(Runs.step(report, step).outcome())
        .as(Runs.step(report, step).evidence())
        .isEqualTo(outcome);
    assertThat(report.steps())
        .extracting(StepReport::outcome)
        .filteredOn(Set.of(Outcome.FAILED, Outcome.WAITING)::contains)
        .containsExactly(outcome);
    return Runs.step(report, step);
  }
}
