package dev.syncsetup.marketo.crmsync;

import static dev.syncsetup.marketo.support.SimulatedMarketo.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaySettingsTest {
  private static final FieldSelection NAMES =
      FieldSelection.none().and("lead", "firstname", "lastname");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client(simulated.relaySettings());
  private final CrmSyncSettings settings = client.crmSync();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void everyScreenGoesFromOpenToDone() {
    assertThat(settings.validate(form).passed()).isTrue();
    assertThat(settings.credentials(form).state()).isEqualTo(State.OPEN);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.OPEN);
    assertThat(settings.sync("ops@contoso.com").state()).isEqualTo(State.OPEN);

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.OPEN);
    assertThat(settings.selectFields(NAMES).state()).isEqualTo(State.DONE);
    assertThat(settings.enableSync("ops@contoso.com").state()).isEqualTo(State.DONE);

    assertThat(settings.credentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.DONE);
    assertThat(settings.sync("ops@contoso.com"))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.origin()).isEqualTo(Origin.RELAY);
              assertThat(standing.evidence()).contains("ops@contoso.com");
            });
    assertThat(simulated.marketo.notifyAddress()).contains("ops@contoso.com");
  }

  @Test
  void passwordConnectionIsSavedAndRecognised() {
    CredentialsForm withPassword = SimulatedMarketo.userPassword();

    assertThat(settings.saveCredentials(withPassword).state()).isEqualTo(State.DONE);

    assertThat(simulated.marketo.connection().orElseThrow().credentials().password())
        .contains(SimulatedMarketo.PASSWORD);
    assertThat(settings.credentials(withPassword).state()).isEqualTo(State.DONE);
    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void failedChecksAreReportedWithTheirReasons() {
    simulated.dynamics.fail(3, "The user has no such role.");

    ValidationReport report = settings.validate(form);

    assertThat(report.passed()).isFalse();
    assertThat(report.origin()).isEqualTo(Origin.RELAY);
    assertThat(report.checks()).extracting(ValidationCheck::label).isEqualTo(SevenChecks.LABELS);
    assertThat(report.checks())
        .filteredOn(check -> !check.passed())
        .containsExactly(
            SevenChecks.failed(SevenChecks.SYNC_USER_ROLE, "The user has no such role."));
  }

  @Test
  void savingWhatDoesNotPassValidationNamesTheFailedCheck() {
    simulated.dynamics.fail(5, "Step X is disabled.");

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("validationFailed"))
        .hasMessageContaining("5 All steps in the solution are enabled: Step X is disabled.");
    assertThat(simulated.marketo.connection()).isEmpty();
  }

  @Test
  void organisationIsComparedByOriginAndIgnoringCase() {
    simulated.marketo.attachDynamics("https://CONTOSO.crm.dynamics.com/main.aspx");

    assertThat(settings.credentials(form).evidence()).contains("somebody@else.example");
  }

  @Test
  void connectionToAnotherOrganisationIsContradictedNamingBoth() {
    simulated.marketo.attachDynamics("https://fabrikam.crm.dynamics.com");

    assertThat(settings.credentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence())
                  .contains("https://fabrikam.crm.dynamics.com")
                  .contains(ORGANIZATION);
            });
  }

  @Test
  void connectionOfAnotherUserIsContradictedWithTheWayOut() {
    simulated.marketo.attachDynamics(ORGANIZATION);

    assertThat(settings.credentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence()).contains("Reconfigure New Auth Method");
            });
  }

  @Test
  void otherCrmIsContradicted() {
    simulated.marketo.attachSalesforce();

    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("otherCrmAttached"))
        .hasMessageContaining("another CRM");
  }

  @Test
  void lostInstanceIsContradicted() {
    CredentialsForm mistyped =
        SimulatedMarketo.form(
            "https://contosso.crm.dynamics.com",
            CrmCredentials.serverToServer(SimulatedMarketo.APP, Secret.of("x")));

    assertThatThrownBy(() -> settings.saveCredentials(mistyped))
        .hasMessageContaining("cannot be undone")
        .hasMessageContaining("https://contosso.crm.dynamics.com");

    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void selectingAddsToWhatIsSelected() {
    settings.saveCredentials(form);
    settings.selectFields(FieldSelection.none().and("lead", "emailaddress1"));

    settings.selectFields(NAMES.and("systemuser", "fullname"));

    assertThat(simulated.marketo.selectedFields("lead"))
        .containsExactlyInAnyOrder("emailaddress1", "firstname", "lastname");
    assertThat(simulated.marketo.selectedFields("user")).containsExactly("fullname");
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.DONE);
  }

  @Test
  void suggestedFieldsAreNoSelectionUntilSaved() {
    simulated.marketo.openQuestions().fieldsPreselected(true);
    settings.saveCredentials(form);

    assertThat(settings.fields(NAMES).state()).isEqualTo(State.OPEN);
    assertThat(settings.selectFields(FieldSelection.none()).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.DONE);
  }

  @Test
  void fieldsThatTheSyncUserCannotReadAreNamedAndNothingIsSaved() {
    settings.saveCredentials(form);
    FieldSelection wished = NAMES.and("lead", "new_secret").and("incident", "title");

    assertThat(settings.fields(wished).state()).isEqualTo(State.OPEN);
    assertThatThrownBy(() -> settings.selectFields(wished))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("lead.new_secret, incident.title");
    assertThat(simulated.marketo.selectedFields("lead")).isEmpty();
  }

  @Test
  void missingAndUnreadableFieldsAreToldApart() {
    settings.saveCredentials(form);
    settings.selectFields(FieldSelection.none().and("lead", "firstname"));

    assertThat(settings.fields(NAMES.and("lead", "nosuch")).evidence())
        .isEqualTo(
            "Not selected yet: lead.lastname, lead.nosuch. The sync user cannot read lead.nosuch.");
  }

  @Test
  void finishedInitialSyncIsStillDone() {
    settings.saveCredentials(form);
    settings.selectFields(NAMES);
    settings.enableSync("ops@contoso.com");
    simulated.clock.advance(Duration.ofHours(4));

    assertThat(settings.sync("ops@contoso.com").evidence()).contains("complete");
  }

  @Test
  void malformedAddressIsRefusedByTheRelay() {
    settings.saveCredentials(form);
    settings.selectFields(NAMES);

    assertThatThrownBy(() -> settings.enableSync("nobody"))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("invalidNotifyAddress"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"checks\":[]}",
        "{\"checks\":[{\"number\":1,\"label\":\"URL is valid\",\"passed\":true}]}"
      })
  void fewerThanSevenChecksAreNotTakenForSeven(String json) {
    simulated.faults.next("relay", "POST", "/validations", ok(json));

    assertThatThrownBy(() -> settings.validate(form))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("address of a relay");
  }

  @Test
  void somethingThatIsNoRelayIsToldFromOne() {
    simulated.faults.next("relay", "GET", "/connection", ok("{\"hello\":1}"));
    simulated.faults.next("relay", "GET", "/fields", ok("{\"hello\":1}"));
    simulated.faults.next("relay", "GET", "/sync", ok("{\"hello\":1}"));

    assertThatThrownBy(() -> settings.credentials(form))
        .hasMessageContaining("not of the contract");
    assertThatThrownBy(() -> settings.fields(NAMES)).hasMessageContaining("not of the contract");
    assertThatThrownBy(() -> settings.sync("a@b.c")).hasMessageContaining("not of the contract");
  }

  @Test
  void stateThatThisVersionDoesNotKnowMustNotBeOverwritten() {
    simulated.faults.next("relay", "GET", "/connection", ok("{\"state\":\"paused\"}"));

    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void unknownTokenIsRefused() {
    CrmSyncSettings stranger =
        CrmSyncSettings.overHttp(simulated.relayUrl(), SimulatedMarketo.token("stolen"));

    assertThatThrownBy(() -> stranger.credentials(form))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("bearer token")
        .hasMessageNotContaining("stolen");
  }

  @Test
  void relayThatWasTooSlowIsReadAgain() {
    simulated.faults.next("relay", "GET", "/connection", new Fault.Answer(408, Map.of(), ""));

    assertThat(settings.credentials(form).state()).isEqualTo(State.OPEN);
  }

  @Test
  void settingsWorkWithoutAClient() {
    assertThat(simulated.relaySettings().credentials(form).state()).isEqualTo(State.OPEN);
  }

  private static Fault.Answer ok(String json) {
    return new Fault.Answer(200, Map.of("Content-Type", "application/json"), json);
  }
}
