package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.support.AdminOperator;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person does wrong on the screens is noticed. */
class CarelessOperatorTest {
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
  void mistypedUrlIsReadBackAndContradicted() {
    admin.mood(Mood.MISTYPES_URL);

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence())
                  .contains("https://xcontoso.crm.dynamics.com", "\"https://contoso.crm.dyn");
            });
    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
  }

  @Test
  void wrongUserIsReadBackAndContradicted() {
    admin.mood(Mood.TAKES_WRONG_USER);

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.evidence())
                  .contains("\"somebody.marketo.sync@contoso.com\"")
                  .contains("\"marketo.sync@contoso.com\"");
            });
  }

  @Test
  void forgottenFilterFieldStaysWithThePersonUntilItIsTicked() {
    settings.saveCredentials(form);
    admin.mood(Mood.FORGETS_FILTER);

    assertThat(settings.selectFields(FIELDS))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.HANDED_OVER);
              assertThat(standing.evidence())
                  .contains("new_synctomkto ticked in lead", "\"no\"", "confirm the sheet again");
            });
    assertThat(settings.fields(FIELDS).state()).isEqualTo(State.OPEN);

    admin.mood(Mood.CAREFUL);
    assertThat(settings.selectFields(FIELDS).state()).isEqualTo(State.DONE);
    assertThat(settings.fields(FIELDS).state()).isEqualTo(State.DONE);
  }

  @Test
  void confirmationThatMarketoDoesNotBearOutIsContradicted() {
    admin.mood(Mood.ONLY_SAYS_SO);

    assertThat(settings.saveCredentials(form))
        .satisfies(
            standing -> {
              assertThat(standing.state()).isEqualTo(State.CONTRADICTED);
              assertThat(standing.origin()).isEqualTo(Origin.OBSERVATION);
              assertThat(standing.evidence())
                  .contains("Ada Admin", "no native CRM", "contradicts the confirmation");
            });
    assertThat(settings.credentials(form).state()).isEqualTo(State.CONTRADICTED);
  }
}
