package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final String HOST = "123-abc-456.mktorest.com";
  private static final String SERVICE_URL =
      SimulatedMarketo.ORGANIZATION + "/XRMServices/2011/Organization.svc";

  private final Sheets sheets = new Sheets(HOST);

  @Test
  void credentialsSheetFollowsTheScreen() {
    HandOffSheet sheet = sheets.credentials(SimulatedMarketo.serverToServer());

    assertThat(sheet.title()).isEqualTo("Step 1: Enter Credentials");
    assertThat(sheet.steps())
        .containsExactly(
            new Step("Marketo", HOST, false),
            new Step("Admin", "", false),
            new Step("CRM", "", false),
            new Step("Microsoft", "", false),
            new Step("Step 1: Enter Credentials", "", false),
            new Step("Edit", "", false),
            new Step("Username", "marketo.sync@contoso.com", false),
            new Step("Client ID", SimulatedMarketo.APP, false),
            new Step("Client Secret", "client secret of app " + SimulatedMarketo.APP, true),
            new Step("Tenant ID", "0b0b2f4e-7f0d-4f53-9b56-6b2f7f6f3c55", false),
            new Step("URL", SERVICE_URL, false),
            new Step("Save", "", false));
  }

  @Test
  void irreversibleStepWarnsFirst() {
    HandOffSheet sheet = sheets.credentials(SimulatedMarketo.serverToServer());

    assertThat(sheet.warnings()).first().asString().startsWith("IRREVERSIBLE");
    assertThat(sheet.warnings()).element(1).asString().contains(SimulatedMarketo.ORGANIZATION);
  }

  @Test
  void passwordConnectionAsksForThePasswordAndForNoTenant() {
    assertThat(sheets.credentials(SimulatedMarketo.userPassword()).steps())
        .contains(new Step("Password", "password of the sync user marketo.sync@contoso.com", true))
        .extracting(Step::label)
        .doesNotContain("Tenant ID");
  }

  @Test
  void validationSheetListsTheSevenLabels() {
    HandOffSheet sheet = sheets.validation(SimulatedMarketo.userPassword());

    assertThat(sheet.steps())
        .extracting(Step::label)
        .containsSubsequence(
            "Validate Sync Setup",
            "Username",
            "Password",
            "URL",
            "Client Id",
            "Client Secret",
            "Next")
        .endsWith(SevenChecks.LABELS.toArray(String[]::new));
  }

  @Test
  void filterFieldIsTickedUnderFieldSyncDetails() {
    HandOffSheet sheet =
        sheets.fields(
            FieldSelection.none()
                .and("lead", "lastname", "new_synctomkto", "firstname")
                .and("contact", "new_synctomkto"));

    assertThat(sheet.steps())
        .extracting(step -> step.label() + "=" + step.value())
        .containsExactly(
            "Marketo=" + HOST,
            "Admin=",
            "CRM=",
            "Microsoft=",
            "Step 2: Select Fields to Sync=",
            "Edit=",
            "tick in lead=firstname, lastname",
            "Save=",
            "Admin=",
            "Microsoft Dynamics=",
            "Field Sync Details=",
            "Edit=",
            "tick in contact=new_synctomkto",
            "tick in lead=new_synctomkto",
            "Save=");
  }

  @Test
  void selectionWithoutFilterNeedsNoFieldSyncDetails() {
    assertThat(sheets.fields(FieldSelection.none().and("lead", "lastname")).steps())
        .extracting(Step::label)
        .doesNotContain("Field Sync Details");
  }

  @Test
  void enableSheetEndsWithStartSync() {
    HandOffSheet sheet = sheets.enableSync("ops@contoso.com");

    assertThat(sheet.title()).isEqualTo("Step 3: Enable Sync");
    assertThat(sheet.steps()).extracting(Step::value).contains("ops@contoso.com");
    assertThat(sheet.steps()).last().isEqualTo(new Step("Start Sync", "", false));
    assertThat(sheet.warnings()).first().asString().contains("duplicates");
  }

  @Test
  void sameWorkHasTheSameIdAndOtherWorkAnother() {
    String id = sheets.credentials(SimulatedMarketo.serverToServer()).id();

    assertThat(id).matches("credentials-123-abc-456-mktorest-com-[0-9a-f]{12}");
    assertThat(sheets.credentials(SimulatedMarketo.serverToServer()).id()).isEqualTo(id);
    assertThat(sheets.credentials(SimulatedMarketo.userPassword()).id()).isNotEqualTo(id);
    assertThat(new Sheets("other").credentials(SimulatedMarketo.serverToServer()).id())
        .isNotEqualTo(id);
    assertThat(sheets.validation(SimulatedMarketo.serverToServer()).id()).isNotEqualTo(id);
  }

  @Test
  void anotherSecretIsTheSameWork() {
    CredentialsForm renewed =
        SimulatedMarketo.form(
            SimulatedMarketo.ORGANIZATION,
            CrmCredentials.serverToServer(SimulatedMarketo.APP, Secret.of("renewed")));

    assertThat(sheets.credentials(renewed).id())
        .isEqualTo(sheets.credentials(SimulatedMarketo.serverToServer()).id());
  }

  @Test
  void noSheetHoldsASecret() {
    CredentialsForm form = SimulatedMarketo.userPassword();

    for (HandOffSheet sheet :
        new HandOffSheet[] {sheets.credentials(form), sheets.validation(form)}) {
      assertThat(sheet.toString() + sheet.toMarkdown() + sheet.toText())
          .doesNotContain(SimulatedMarketo.PASSWORD)
          .doesNotContain(SimulatedMarketo.APP_SECRET);
    }
  }
}
