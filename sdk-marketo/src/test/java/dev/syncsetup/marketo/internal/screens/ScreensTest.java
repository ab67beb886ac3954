package dev.syncsetup.marketo.internal.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreensTest {
  private static final String HOST = "123-abc-456.mktorest.com";
  private static final String SERVICE_URL =
      SimulatedMarketo.ORGANIZATION + "/XRMServices/2011/Organization.svc";

  private static final Login APP_LOGIN =
      login(
          SimulatedMarketo.APP_SECRET,
          Optional.of("0b0b2f4e-7f0d-4f53-9b56-6b2f7f6f3c55"),
          Optional.empty());
  private static final Login USER_LOGIN =
      login(
          SimulatedMarketo.APP_SECRET,
          Optional.empty(),
          Optional.of(Secret.of(SimulatedMarketo.PASSWORD)));

  private final ConnectSheets connect = new ConnectSheets(HOST);
  private final FieldSheets fields = new FieldSheets(HOST);
  private final SwitchSheets toggle = new SwitchSheets(HOST);

  @Test
  void credentialsSheetFollowsTheScreen() {
    HandOffSheet sheet = connect.credentials(APP_LOGIN).sheet();

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
    HandOffSheet sheet = connect.credentials(APP_LOGIN).sheet();

    assertThat(sheet.irreversible()).hasValueSatisfying(why -> assertThat(why).contains("URL"));
    assertThat(sheet.warnings()).first().asString().contains(SimulatedMarketo.ORGANIZATION);
  }

  @Test
  void passwordConnectionAsksForThePasswordAndForNoTenant() {
    assertThat(connect.credentials(USER_LOGIN).sheet().steps())
        .contains(new Step("Password", "password of the sync user marketo.sync@contoso.com", true))
        .extracting(Step::label)
        .doesNotContain("Tenant ID");
  }

  @Test
  void validationSheetListsTheSevenLabels() {
    HandOffSheet sheet = connect.validation(USER_LOGIN).sheet();

    assertThat(sheet.steps())
        .extracting(Step::label)
        .containsSubsequence(
            "Validate Sync Setup",
            "Username",
            "Password",
            "URL",
            "Client Id",
            "Client Secret",
            "Next");
    assertThat(sheet.questions())
        .extracting(question -> question.text().split("\"", -1)[1])
        .containsExactlyElementsOf(SevenChecks.LABELS);
  }

  @Test
  void filterFieldIsTickedUnderFieldSyncDetails() {
    HandOffSheet sheet =
        fields
            .select(
                1,
                Map.of(
                    "lead", Set.of("lastname", "new_synctomkto", "firstname"),
                    "contact", Set.of("new_synctomkto")))
            .sheet();

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
    assertThat(fields.select(1, Map.of("lead", Set.of("lastname"))).sheet().steps())
        .extracting(Step::label)
        .doesNotContain("Field Sync Details");
  }

  @Test
  void enableSheetEndsWithStartSync() {
    HandOffSheet sheet = toggle.enable(1, "ops@contoso.com").sheet();

    assertThat(sheet.title()).isEqualTo("Step 3: Enable Sync");
    assertThat(sheet.steps()).extracting(Step::value).contains("ops@contoso.com");
    assertThat(sheet.steps()).last().isEqualTo(new Step("Start Sync", "", false));
    assertThat(sheet.warnings()).first().asString().contains("duplicates");
  }

  @Test
  void sameWorkHasTheSameIdAndOtherWorkAnother() {
    String id = connect.credentials(APP_LOGIN).sheet().id();

    assertThat(id).matches("credentials-123-abc-456-mktorest-com-[0-9a-f]{12}");
    assertThat(connect.credentials(APP_LOGIN).sheet().id()).isEqualTo(id);
    assertThat(connect.credentials(USER_LOGIN).sheet().id()).isNotEqualTo(id);
    assertThat(new ConnectSheets("other").credentials(APP_LOGIN).sheet().id()).isNotEqualTo(id);
    assertThat(connect.validation(APP_LOGIN).sheet().id()).isNotEqualTo(id);
  }

  @Test
  void anotherSecretIsTheSameWork() {
    assertThat(connect.credentials(login("renewed", Optional.of("tenant"), Optional.empty())).id())
        .isEqualTo(
            connect.credentials(login("first", Optional.of("tenant"), Optional.empty())).id());
  }

  @Test
  void noSheetHoldsASecret() {
    for (Task task :
        List.of(
            connect.credentials(USER_LOGIN),
            connect.validation(USER_LOGIN),
            connect.authentication(1, USER_LOGIN),
            connect.connection(USER_LOGIN))) {
      HandOffSheet sheet = task.sheet();
      assertThat(task + sheet.toMarkdown() + sheet.toText() + sheet.toHtml() + sheet.toJson())
          .doesNotContain(SimulatedMarketo.PASSWORD)
          .doesNotContain(SimulatedMarketo.APP_SECRET);
    }
  }

  private static Login login(String secret, Optional<String> tenant, Optional<Secret> password) {
    return new Login(
        SimulatedMarketo.ORGANIZATION,
        SERVICE_URL,
        "marketo.sync@contoso.com",
        SimulatedMarketo.APP,
        Secret.of(secret),
        tenant,
        password);
  }
}
