package dev.syncsetup.marketo.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.fields.MarketoField;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataSignsTest {
  private static final String EMAIL = "canary@contoso.com";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void expectedFieldsAreSortedByWhatIsKnownOfThem() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    ExpectedFields seen =
        client
            .observation()
            .expectedFields(List.of("microsoft type", "Email Address", "Sync to Marketo"));

    assertThat(seen.verdict()).isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    assertThat(seen.crmManaged()).extracting(MarketoField::name).containsExactly("msftType");
    assertThat(seen.notCrmManaged()).extracting(MarketoField::name).containsExactly("email");
    assertThat(seen.missing()).containsExactly("Sync to Marketo");
    assertThat(seen.evidence())
        .hasSize(4)
        .anyMatch(line -> line.contains("No person field is called Sync to Marketo"));
  }

  @Test
  void expectedFieldsWithoutTheDynamicsSchemaLeaveItUnknown() {
    ExpectedFields seen = client.observation().expectedFields(List.of("Email Address"));

    assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(seen.missing()).isEmpty();
    assertThat(seen.evidence()).first().asString().contains("not there");
  }

  @Test
  void expectedFieldsThatMayNotBeAskedForAreMissingAndTheEvidenceSaysWhy() {
    simulated.marketo.permissions("Read-Only Opportunity");

    ExpectedFields seen = client.observation().expectedFields(List.of("Email Address"));

    assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(seen.missing()).containsExactly("Email Address");
    assertThat(seen.evidence()).singleElement().asString().contains("Read-Only Lead");
  }

  @Test
  void onePersonFromDynamicsIsDataSeen() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    assertThat(client.observation().dataArrived().verdict())
        .isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    simulated.marketo.addLead(Map.of("email", EMAIL, "msftType", "Contact"));

    CrmAttachment seen = client.observation().dataArrived();

    assertThat(seen.verdict()).isEqualTo(Verdict.DATA_SEEN);
    assertThat(seen.evidence()).singleElement().asString().contains("Contact");
  }

  @Test
  void emptyFirstPageIsNotTakenForNobody() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    simulated.marketo.addLead(Map.of("email", EMAIL, "msftType", "Lead"));
    simulated.marketo.openQuestions().pageRows(page -> page < 2 ? 0 : 300);

    assertThat(client.observation().dataArrived().verdict()).isEqualTo(Verdict.DATA_SEEN);
  }

  @Test
  void morePersonsThanMarketoListsAreDataSeen() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    for (int i = 0; i < 1001; i++) {
      simulated.marketo.addLead(Map.of("msftType", "Lead"));
    }

    assertThat(client.observation().dataArrived().verdict()).isEqualTo(Verdict.DATA_SEEN);
  }

  @Test
  void otherRefusalWithTheSameCodeIsNotTakenForData() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    simulated.refuseNext("/leads.json", 1003, "Invalid value");

    assertThatThrownBy(() -> client.observation().dataArrived())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("Invalid value");
  }

  @Test
  void instanceThatCannotFindByMicrosoftTypeIsNotTakenForEmpty() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    simulated.marketo.addLead(Map.of("email", EMAIL, "msftType", "Contact"));
    simulated.marketo.openQuestions().searchableFields("id", "email");

    CrmAttachment seen = client.observation().dataArrived();

    assertThat(seen.verdict()).isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    assertThat(seen.evidence()).singleElement().asString().contains("cannot be asked");
  }

  @Test
  void withoutDynamicsSchemaNothingIsKnownAboutData() {
    CrmAttachment seen = client.observation().dataArrived();

    assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(seen.evidence()).singleElement().asString().contains("msftType is not there");
  }

  @Test
  void missingPermissionLeavesDataUnknown() {
    simulated.marketo.permissions("Read-Only Opportunity");

    assertThat(client.observation().dataArrived().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(client.observation().personArrived(EMAIL).evidence())
        .singleElement()
        .asString()
        .contains("Read-Only Lead");
  }

  @Test
  void canaryThatHasComeProvesThatTheSyncRuns() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    assertThat(client.observation().personArrived(EMAIL).verdict())
        .isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    long id = simulated.marketo.addLead(Map.of("email", EMAIL, "msftType", "Lead"));

    PersonArrival seen = client.observation().personArrived(EMAIL);

    assertThat(seen.verdict()).isEqualTo(Verdict.FLOWING);
    assertThat(seen.person()).get().extracting(lead -> lead.id()).isEqualTo(id);
    assertThat(seen.evidence()).singleElement().asString().contains("did not know the address");
  }

  @Test
  void personOfThatAddressWhoIsNotFromDynamicsIsNoCanary() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    simulated.marketo.addLead(Map.of("email", EMAIL));

    PersonArrival seen = client.observation().personArrived(EMAIL);

    assertThat(seen.verdict()).isEqualTo(Verdict.DYNAMICS_SCHEMA_PRESENT);
    assertThat(seen.person()).isEmpty();
    assertThat(seen.evidence()).singleElement().asString().contains("not from Dynamics");
  }

  @Test
  void canaryIsNotLookedForWhereNothingTellsItApart() {
    simulated.marketo.addLead(Map.of("email", EMAIL));

    PersonArrival seen = client.observation().personArrived(EMAIL);

    assertThat(seen.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(simulated.exchanges("/leads.json")).isEmpty();
  }

  @Test
  void canaryIsNotLookedForWhereEmailIsNotSearchable() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);
    simulated.marketo.openQuestions().searchableFields("id");

    assertThat(client.observation().personArrived(EMAIL).evidence())
        .singleElement()
        .asString()
        .contains("by email");
  }

  @Test
  void lookingForDataWritesNothingAndAsksForListedFieldsOnly() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    client.observation().dataArrived();
    client.observation().personArrived(EMAIL);
    client.observation().expectedFields(List.of("Email Address"));

    assertThat(simulated.transcript.writes()).isEmpty();
    assertThat(simulated.exchanges("/rest/"))
        .hasSize(7)
        .noneMatch(exchange -> exchange.responseBody().contains("1006"));
  }
}
