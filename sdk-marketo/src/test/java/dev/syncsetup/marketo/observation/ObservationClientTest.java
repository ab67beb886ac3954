package dev.syncsetup.marketo.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.CrmErrorPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationClientTest {
  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void instanceWithoutCrmIsNotAttached() {
    CrmAttachment seen = client.observation().crmAttachment();

    assertThat(seen.verdict()).isEqualTo(Verdict.NOT_ATTACHED);
    assertThat(seen.evidence())
        .containsExactly("Opportunity roles can be described, so no native CRM owns them.");
  }

  @ParameterizedTest
  @EnumSource(CrmErrorPlace.class)
  void otherCrmIsAttachedWhereverTheErrorStands(CrmErrorPlace place) {
    simulated.marketo.openQuestions().crmErrorPlace(place);
    simulated.marketo.attachSalesforce();

    CrmAttachment seen = client.observation().crmAttachment();

    assertThat(seen.verdict()).isEqualTo(Verdict.ATTACHED);
    assertThat(seen.evidence()).first().asString().contains("1018");
  }

  @ParameterizedTest
  @EnumSource(CrmErrorPlace.class)
  void dynamicsIsToldByItsFields(CrmErrorPlace place) {
    simulated.marketo.openQuestions().crmErrorPlace(place);
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    CrmAttachment seen = client.observation().crmAttachment();

    assertThat(seen.verdict()).isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    assertThat(seen.evidence()).last().asString().contains("Microsoft Type");
  }

  @Test
  void dynamicsFieldIsFoundByItsDisplayNameToo() {
    simulated.marketo.attachSalesforce();
    simulated.answerNext(
        "describe2",
        "{\"success\":true,\"result\":[{\"fields\":"
            + "[{\"name\":\"unheardOf\",\"displayName\":\"Microsoft Type\"}]}]}");

    assertThat(client.observation().crmAttachment().verdict())
        .isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
  }

  @Test
  void missingPermissionsLeaveItUnknownAndAreNamed() {
    simulated.marketo.permissions("Read-Only Activity");

    CrmAttachment seen = client.observation().crmAttachment();

    assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(seen.evidence())
        .satisfiesExactly(
            roles -> assertThat(roles).contains("Read-Only Opportunity"),
            fields -> assertThat(fields).contains("Read-Only Lead"));
  }

  @Test
  void fieldsAreLookedAtEvenWhenRolesMayNotBe() {
    simulated.marketo.permissions("Read-Only Lead");
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    assertThat(client.observation().crmAttachment().verdict())
        .isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
  }

  @Test
  void otherFailuresAreNotTakenForAnAnswer() {
    simulated.refuseNext("roles/describe", 610, "Requested resource not found");

    assertThatThrownBy(() -> client.observation().crmAttachment())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("610");
  }

  @Test
  void observingWritesNothing() {
    client.observation().crmAttachment();

    assertThat(simulated.transcript.writes()).isEmpty();
    assertThat(simulated.exchanges("/rest/")).hasSize(1);
  }
}
