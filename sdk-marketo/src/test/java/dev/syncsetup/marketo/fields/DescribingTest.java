package dev.syncsetup.marketo.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribingTest {
  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD, API Lead, email, /leads/describe2.json",
    "COMPANY, Company, company, /companies/describe.json",
    "OPPORTUNITY, Opportunity, stage, /opportunities/describe.json",
    "SALES_PERSON, SalesPerson, email, /salespersons/describe.json"
  })
  void eachObjectIsDescribedInOneCall(
      MarketoObject object, String name, String field, String path) {
    ObjectDescription description = client.fields().describe(object);

    assertThat(description.name()).isEqualTo(name);
    assertThat(description.has(field)).isTrue();
    assertThat(description.has("nonsense")).isFalse();
    assertThat(simulated.exchanges("/rest/v1" + path)).hasSize(1);
  }

  @Test
  void fieldsThatCanBeSearchedOnlyTogetherAreNotSearchableAlone() {
    ObjectDescription roles =
        new ObjectDescription("x", List.of(List.of("email"), List.of("leadId", "role")), List.of());

    assertThat(roles.isSearchable("email")).isTrue();
    assertThat(roles.isSearchable("leadId")).isFalse();
  }

  @Test
  void companyFieldsThatTheSyncHandlesAreMarked() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    assertThat(client.fields().describe(MarketoObject.COMPANY).named("company microsoft type"))
        .singleElement()
        .satisfies(field -> assertThat(field.crmManaged()).isTrue());
  }

  @Test
  void severalFieldsMayShareADisplayName() {
    simulated.answerNext(
        "describe2",
        "{\"success\":true,\"result\":[{\"fields\":[{\"name\":\"a\",\"displayName\":\"Sync\"},"
            + "{\"name\":\"b\",\"displayName\":\"sync\"},{\"name\":\"Sync\"},{\"name\":\"d\"}]}]}");

    assertThat(client.fields().leadFieldsNamed(" SYNC "))
        .extracting(MarketoField::name)
        .containsExactly("a", "b", "Sync");
    assertThat(client.fields().leadFieldsNamed("nothing of that name")).isEmpty();
  }

  @Test
  void restAndSoapNamesAreToldApartAndReadOnlyOnesMarked() {
    List<LeadFieldNames> names = client.fields().leadFieldNames();

    assertThat(names)
        .filteredOn(field -> field.displayName().equals("Created At"))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.rest()).contains(new LeadFieldNames.Name("createdAt", true));
              assertThat(field.soap()).contains(new LeadFieldNames.Name("CreatedAt", true));
            });
  }

  @Test
  void fieldThatRestCannotUseHasNoRestName() {
    simulated.answerNext(
        "leads/describe.json",
        "{\"success\":true,\"result\":[{\"id\":1,\"displayName\":\"Old\","
            + "\"soap\":{\"name\":\"Old\",\"readOnly\":false}}]}");

    assertThat(client.fields().leadFieldNames())
        .singleElement()
        .satisfies(field -> assertThat(field.rest()).isEmpty());
  }

  @Test
  void schemaTellsCustomFieldsFromStandardOnes() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    List<SchemaField> schema = client.fields().schema(MarketoObject.LEAD).stream().toList();

    assertThat(schema)
        .contains(
            new SchemaField(
                "email",
                "Email Address",
                "",
                "email",
                OptionalInt.of(255),
                false,
                true,
                false,
                false,
                false));
    assertThat(schema)
        .filteredOn(field -> field.name().equals("msftType"))
        .allMatch(field -> field.custom() && !field.apiCreated());
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPANY", "OPPORTUNITY"})
  void companiesAndOpportunitiesHaveASchemaToo(MarketoObject object) {
    assertThat(client.fields().schema(object).items()).isNotEmpty();
  }

  @Test
  void salesPersonsHaveNoSchema() {
    assertThatThrownBy(() -> client.fields().schema(MarketoObject.SALES_PERSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("describe(SALES_PERSON)");
    assertThat(client.requestsSent()).isZero();
  }

  @Test
  void schemaNeedsItsOwnPermission() {
    simulated.marketo.permissions("Read-Only Lead");

    assertThatThrownBy(() -> client.fields().schema(MarketoObject.LEAD))
        .isInstanceOf(PermissionException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":false,\"errors\":[{\"code\":1018,\"message\":\"CRM Enabled\"}]}",
        "{\"success\":true,\"result\":[{\"status\":\"skipped\","
            + "\"reasons\":[{\"code\":\"1018\",\"message\":\"CRM Enabled\"}]}]}"
      })
  void objectThatACrmHasClosedIsAConflictWhereverMarketoSaysIt(String json) {
    simulated.answerNext("companies/describe", json);

    assertThatThrownBy(() -> client.fields().describe(MarketoObject.COMPANY))
        .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.code()).contains("1018"))
        .hasMessageContaining("native CRM");
  }

  @Test
  void noNamesAtAllAreNotTakenForNoFields() {
    simulated.answerNext("leads/describe.json", "{\"success\":true,\"result\":[]}");

    assertThatThrownBy(() -> client.fields().leadFieldNames())
        .isInstanceOf(UnexpectedResponseException.class);
  }
}
