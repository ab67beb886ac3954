package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.support.AdminOperator;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.Credentials;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person operates the screens of the simulated Marketo; she is not always careful. */
class OperatorSettingsTest {
  private static final String OPS = "ops@contoso.com";
  private static final FieldSelection FIELDS =
      FieldSelection.none()
          .and("lead", "lastname", "new_synctomkto")
          .and("contact", "new_synctomkto");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();
  private final SimulatedAdmin admin = new SimulatedAdmin(simulated.marketo, simulated.clock);
  private final AdminOperator operator = new AdminOperator(admin);
  private final MarketoClient client = simulated.client(CrmSyncSettings.byOperator(operator));
  private final CrmSyncSettings settings = client.crmSync();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void lookingHandsNothingOver() {
    assertThat(settings.credentials(form).state()).isEqualTo(State.OPEN);
    assertThat(settings.fields(FIELDS).state()).isEqualTo(State.OPEN);
    assertThat(settings.sync(OPS).state()).isEqualTo(State.OPEN);
    assertThat(settings.initialSync().state()).isEqualTo(State.OPEN);

    assertThat(operator.sheets).isEmpty();
  }

  @Test
  void personWhoNeedsTimeHasEachSheetUntilSheIsDone() {
    admin.mood(Mood.NEEDS_TIME);

    assertThat(settings.validate(form).checks()).isEmpty();
    assertThat(settings.validate(form).passed()).isTrue();
    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.selectFields(FIELDS).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.selectFields(FIELDS).state()).isEqualTo(State.DONE);
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.enableSync(OPS).state()).isEqualTo(State.DONE);

    assertThat(operator.sheets)
        .extracting(HandOffSheet::title)
        .containsExactly(
            "Validate Sync Setup",
            "Validate Sync Setup",
            "Step 1: Enter Credentials",
            "Step 1: Enter Credentials",
            "Step 2: Select Fields to Sync",
            "Step 2: Select Fields to Sync",
            "Step 3: Enable Sync",
            "Step 3: Enable Sync");
  }

  @Test
  void carefulPersonLeadsToWhatWasWished() {
    connected();
    assertThat(settings.enableSync(OPS))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.origin()).isEqualTo(Origin.PERSON);
              assertThat(standing.evidence()).contains("Ada Admin", OPS);
            });

    assertThat(simulated.marketo.connection())
        .hasValueSatisfying(
            connection -> {
              assertThat(connection.locked()).isFalse();
              assertThat(connection.credentials().clientSecret())
                  .isEqualTo(SimulatedMarketo.APP_SECRET);
            });
    assertThat(simulated.marketo.selectedFields("lead")).contains("lastname", "new_synctomkto");
    assertThat(simulated.marketo.notifyAddress()).contains(OPS);
    assertThat(settings.credentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(FIELDS).state()).isEqualTo(State.DONE);
    assertThat(settings.sync(OPS).state()).isEqualTo(State.DONE);
  }

  @Test
  void workThatIsDoneIsNotHandedOverAgain() {
    settings.validate(form);
    connected();
    settings.enableSync(OPS);
    operator.sheets.clear();

    settings.validate(form);
    connected();
    settings.enableSync(OPS);

    assertThat(operator.sheets).isEmpty();
  }

  @Test
  void redCheckIsReportedWithWhatTheVendorAdvises() {
    simulated.dynamics.fail(3, "no role");

    ValidationReport red = settings.validate(form);

    assertThat(red.passed()).isFalse();
    assertThat(red.origin()).isEqualTo(Origin.PERSON);
    assertThat(red.checks()).hasSize(7);
    assertThat(red.checks())
        .filteredOn(check -> !check.passed())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.label()).isEqualTo(SevenChecks.SYNC_USER_ROLE);
              assertThat(check.message())
                  .contains("Ada Admin", "admin consent", "Marketo Config", "again");
            });
  }

  @Test
  void redCheckThatWasMendedIsGreenAfterAnotherConfirmation() {
    admin.mood(Mood.MISTYPES_URL);
    simulated.dynamics.fail(1, "no such host");
    assertThat(settings.validate(form).checks())
        .extracting(ValidationCheck::passed)
        .contains(false);

    admin.mood(Mood.CAREFUL);
    simulated.dynamics.mend();

    assertThat(settings.validate(form).passed()).isTrue();
  }

  @Test
  void personWhoSavedFirstAndConfirmsLaterIsAskedWhatTheScreenShows() {
    admin.mood(Mood.CONFIRMS_LATER);

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.HANDED_OVER);

    assertThat(settings.credentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.origin()).isEqualTo(Origin.PERSON);
              assertThat(standing.evidence()).contains("1018", "Ada Admin confirmed sheet");
            });
    assertThat(operator.sheets)
        .extracting(HandOffSheet::title)
        .containsExactly("Step 1: Enter Credentials", "Look at Step 1: Enter Credentials");
  }

  @Test
  void anotherProcessCanStillBeToldWhatTheScreenShows() {
    admin.mood(Mood.CONFIRMS_LATER);
    settings.saveCredentials(form);

    try (MarketoClient later =
        simulated.client(CrmSyncSettings.byOperator(new AdminOperator(admin)))) {
      assertThat(later.crmSync().credentials(form).state()).isEqualTo(State.DONE);
    }
  }

  @Test
  void confirmationThatWasReadBackWronglyIsCorrectedByLookingAgain() {
    admin.mood(Mood.TAKES_WRONG_USER);
    settings.saveCredentials(form);
    admin.mood(Mood.CAREFUL);
    simulated.marketo.screens().connect(right(simulated.marketo.connection().orElseThrow()));

    assertThat(settings.credentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.evidence()).contains("somebody.", "which is as asked");
            });
  }

  @Test
  void instanceWithACrmOfSomebodyElseIsOnlyLookedAt() {
    simulated.marketo.attachSalesforce();
    admin.mood(Mood.NEEDS_TIME);

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence()).contains("attached already", "1018");
            });
    assertThat(operator.sheets)
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.title()).startsWith("Look at"));
    assertThat(settings.credentials(form).evidence()).contains("nothing");
  }

  @Test
  void confirmationStandsWhereNothingMayBeObserved() {
    simulated.marketo.permissions("Read-Only Activity");

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.evidence()).contains("Read-Only Opportunity");
            });
  }

  @Test
  void settingsWorkWithoutAClientOnThePersonsWordAlone() {
    CrmSyncSettings alone = CrmSyncSettings.byOperator(operator);

    assertThat(alone.credentials(form).state()).isEqualTo(State.OPEN);
    assertThat(alone.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(simulated.transcript.exchanges()).isEmpty();
  }

  @Test
  void operatorModeWritesNothingToMarketo() {
    connected();
    settings.enableSync(OPS);

    assertThat(simulated.transcript.writes()).isEmpty();
  }

  @Test
  void listsThatAreReadOnTheScreenAreNotOffered() {
    assertThatThrownBy(settings::fieldList).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(settings::failures).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void operatorThatOnlyForgetsIsAskedEachTime() {
    CrmSyncSettings forgetful =
        CrmSyncSettings.byOperator(Operator.callback(sheet -> Optional.empty()));

    assertThat(forgetful.saveCredentials(form).state()).isEqualTo(State.HANDED_OVER);
    assertThat(forgetful.saveCredentials(form).state()).isEqualTo(State.HANDED_OVER);
  }

  /** The same connection, with the user that was wished. */
  private Connection right(Connection saved) {
    Credentials typed = saved.credentials();
    Credentials right =
        new Credentials(
            typed.connectionType(),
            typed.organizationUrl(),
            form.userName(),
            typed.password(),
            typed.clientId(),
            typed.clientSecret(),
            typed.tenantId());
    return new Connection(right, saved.savedAt(), false);
  }

  private void connected() {
    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.selectFields(FIELDS).state()).isEqualTo(State.DONE);
  }
}
