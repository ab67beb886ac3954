package dev.syncsetup.setup.steps.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person operates Marketo's screens, when she has time. */
class OperatorTest {
  private final List<HandOffSheet> sheets = new ArrayList<>();
  private boolean hasTime;
  private final Onboarding onboarding =
      new Onboarding(CrmSyncSettings.byOperator(Operator.callback(this::person)));

  private final SimulatedAdmin admin =
      new SimulatedAdmin(onboarding.cloud.marketo(), onboarding.cloud.clock());

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents("C-05")
  void everyScreenIsWaitedForUntilThePersonHasConfirmedIt() {
    for (String step : List.of("validate", "connect", "select-fields", "enable-sync")) {
      hasTime = false;
      SetupReport report = onboarding.serverToServer().run(SetupListener.none());

      StepReport waiting = Runs.step(report, step);
      assertThat(waiting.outcome()).as(step + ": " + waiting.evidence()).isEqualTo(Outcome.WAITING);
      assertThat(waiting.origin()).isEqualTo(Origin.PERSON);
      assertThat(report.failure()).isEmpty();

      confirm(step);
    }

    SetupReport report = Runs.complete(onboarding.serverToServer());
    assertThat(Runs.step(report, "connect").origin()).isEqualTo(Origin.PERSON);
    assertThat(Runs.step(report, "connect").evidence()).contains("Ada Admin confirmed sheet");
  }

  @Test
  void personWhoActsAtOnceLetsTheRunGetToItsEnd() {
    hasTime = true;

    Runs.complete(onboarding.serverToServer());
    onboarding.cloud.transcript().clear();
    Runs.complete(onboarding.serverToServer());

    assertThat(onboarding.cloud.transcript().writes()).isEmpty();
    assertThat(sheets).extracting(HandOffSheet::id).doesNotHaveDuplicates();
  }

  @Test
  void personWhoSavedTheCredentialsAndSaidNothingCanSaySoInALaterRun() {
    untilValidated();
    admin.mood(Mood.CONFIRMS_LATER);
    assertThat(
            Runs.step(onboarding.serverToServer().run(SetupListener.none()), "connect").outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(onboarding.cloud.marketo().connection()).isPresent();

    admin.mood(Mood.CAREFUL);
    SetupReport report = Runs.complete(onboarding.serverToServer());

    assertThat(Runs.step(report, "connect").evidence()).contains("Ada Admin", "as asked");
  }

  @Test
  void personWhoSavesForAnotherUserIsFoundOutByWhatSheReadsBack() {
    untilValidated();
    admin.mood(Mood.TAKES_WRONG_USER);

    StepReport connect =
        Runs.step(onboarding.serverToServer().run(SetupListener.none()), "connect");

    assertThat(connect.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(connect.evidence()).contains("somebody.", "it must be");
  }

  @Test
  @Documents({"K-01", "K-03", "A-02", "C-09"})
  void sheetForTheCredentialsNamesScreenServiceAddressAppAndTenant() {
    hasTime = true;
    Runs.complete(onboarding.serverToServer());

    String sheet = sheet("credentials").toText();
    assertThat(sheet)
        .contains("Admin", "CRM", "Microsoft", "Step 1: Enter Credentials", "Edit", "Save")
        .contains("URL: " + onboarding.cloud.dataverseUrl() + "/XRMServices/2011/Organization.svc")
        .contains("Client ID: " + Onboarding.CRM_APP)
        .contains("Tenant ID: " + onboarding.cloud.tenant().id())
        .contains("IRREVERSIBLE")
        .doesNotContain(Onboarding.CRM_SECRET);
  }

  @Test
  @Documents({"C-03", "C-04", "K-16"})
  void sheetsForFieldsAndSwitchNameTheFilterColumnAndThePopUp() {
    hasTime = true;
    Runs.complete(onboarding.serverToServer());

    assertThat(sheet("fields").toText())
        .contains("Step 2: Select Fields to Sync", "Field Sync Details", "new_synctomkto");
    assertThat(sheet("enable").toText())
        .contains("Step 3: Enable Sync", "ops@contoso.com", "Start Sync", "pops up");
  }

  private HandOffSheet sheet(String kind) {
    return sheets.stream().filter(sheet -> sheet.id().startsWith(kind)).findFirst().orElseThrow();
  }

  private void untilValidated() {
    onboarding.serverToServer().run(SetupListener.none());
    confirm("validate");
  }

  /** Takes the run one screen further: the person does this one, and no other. */
  private void confirm(String step) {
    int before = sheets.size();
    hasTime = true;
    onboarding.serverToServer().runStep(step, SetupListener.none());
    assertThat(sheets).hasSizeGreaterThan(before);
  }

  private Optional<Confirmation> person(HandOffSheet sheet, SheetSecrets secrets) {
    sheets.add(sheet);
    if (!hasTime) {
      return Optional.empty();
    }
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers()));
  }
}
