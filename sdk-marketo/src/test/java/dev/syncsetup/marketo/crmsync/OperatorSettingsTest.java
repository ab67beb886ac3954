package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorSettingsTest {
  private static final FieldSelection NAMES = FieldSelection.none().and("lead", "lastname");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final List<HandOffSheet> handedOver = new ArrayList<>();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();

  /** What the person does with a sheet; nothing at first. */
  private boolean works;

  private boolean confirms;

  private final Operator operator =
      Operator.callback(
          sheet -> {
            handedOver.add(sheet);
            if (works) {
              simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
            }
            return confirms ? Optional.of(word(sheet)) : Optional.empty();
          });
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
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.OPEN);
    assertThat(settings.sync("ops@contoso.com").state()).isEqualTo(State.OPEN);

    assertThat(handedOver).isEmpty();
  }

  @Test
  void eachScreenIsHandedOver() {
    assertThat(settings.validate(form).checks()).isEmpty();
    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.selectFields(NAMES).state()).isEqualTo(State.HANDED_OVER);
    assertThat(settings.enableSync("ops@contoso.com").state()).isEqualTo(State.HANDED_OVER);

    assertThat(handedOver)
        .extracting(HandOffSheet::title)
        .containsExactly(
            "Validate Sync Setup",
            "Step 1: Enter Credentials",
            "Step 2: Select Fields to Sync",
            "Step 3: Enable Sync");
    assertThat(handedOver)
        .allSatisfy(sheet -> assertThat(sheet.steps().get(0).value()).isEqualTo("localhost"));
  }

  @Test
  void confirmedScreensAreDoneOnThePersonsWord() {
    works = true;
    confirms = true;

    assertThat(settings.validate(form))
        .satisfies(
            report -> {
              assertThat(report.passed()).isTrue();
              assertThat(report.origin()).isEqualTo(Origin.PERSON);
            });
    simulated.marketo.reset();
    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.origin()).isEqualTo(Origin.PERSON);
              assertThat(standing.evidence())
                  .contains("Ada Admin")
                  .contains("all green")
                  .contains("Microsoft Type");
            });
    assertThat(settings.selectFields(NAMES).state()).isEqualTo(State.DONE);
    assertThat(settings.enableSync("ops@contoso.com").state()).isEqualTo(State.DONE);
    assertThat(settings.credentials(form).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(NAMES).state()).isEqualTo(State.DONE);
    assertThat(settings.sync("ops@contoso.com").state()).isEqualTo(State.DONE);
  }

  @Test
  void confirmationThatMarketoDoesNotBearOutIsContradicted() {
    confirms = true;

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.origin()).isEqualTo(Origin.OBSERVATION);
              assertThat(standing.evidence())
                  .contains("Ada Admin")
                  .contains("no native CRM")
                  .contains("contradicts");
            });
    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void instanceWithACrmIsNotHandedOver() {
    simulated.marketo.attachSalesforce();

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence()).contains("attached already").contains("1018");
            });
    assertThat(handedOver).isEmpty();
  }

  @Test
  void confirmationStandsWhereNothingMayBeObserved() {
    simulated.marketo.permissions("Read-Only Activity");
    confirms = true;

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.DONE);
              assertThat(standing.evidence()).contains("Read-Only Opportunity");
            });
  }

  @Test
  void settingsWorkWithoutAClientOnThePersonsWordAlone() {
    confirms = true;
    CrmSyncSettings alone = CrmSyncSettings.byOperator(operator);

    assertThat(alone.credentials(form).state()).isEqualTo(State.OPEN);
    assertThat(alone.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(simulated.transcript.exchanges()).isEmpty();
  }

  @Test
  void operatorModeWritesNothingToMarketo() {
    settings.saveCredentials(form);
    settings.enableSync("ops@contoso.com");

    assertThat(simulated.transcript.writes()).isEmpty();
  }

  private static Confirmation word(HandOffSheet sheet) {
    return new Confirmation(
        sheet.id(), "Ada Admin", Instant.parse("2026-01-05T09:00:00Z"), "all green");
  }
}
