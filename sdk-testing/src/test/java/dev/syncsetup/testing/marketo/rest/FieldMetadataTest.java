package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMetadataTest {
  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"companies", "opportunities"})
  void companiesAndOpportunitiesHaveASchemaToo(String object) {
    Answer schema = marketo.get("/" + object + "/schema/fields.json?batchSize=2");

    assertThat(schema.json().path("result")).hasSize(2);
    assertThat(schema.json().path("moreResult").asBoolean()).isTrue();
  }

  @Test
  void freshInstanceHasNoFieldOfAnyCrm() {
    List<String> labels =
        marketo.get("/leads/describe.json").json().findValuesAsText("displayName");

    assertThat(labels).contains("Email Address", "Company Name", "Priority");
    assertThat(labels).noneMatch(label -> label.startsWith("Microsoft"));
    assertThat(labels).noneMatch(label -> label.startsWith("SFDC"));
    assertThat(leadFields().findValues("crmManaged")).allMatch(managed -> !managed.asBoolean());
  }

  @Test
  void savedCredentialsBringTheMicrosoftFields() {
    steps.connect();

    List<String> labels =
        marketo.get("/leads/describe.json").json().findValuesAsText("displayName");

    assertThat(labels)
        .contains("Microsoft Type", "Microsoft Is Deleted", "Company Microsoft Type")
        .doesNotHaveDuplicates();
    assertThat(field("Microsoft Type").path("name").asText()).isEqualTo("msftType");
    assertThat(field("Microsoft Type").path("crmManaged").asBoolean()).isTrue();
    assertThat(field("Microsoft Topic").path("crmManaged").asBoolean(true)).isFalse();
  }

  @Test
  void selectedFieldsBecomeCrmManaged() {
    steps.connect();
    steps.select("{'lead':['emailaddress1','subject'],'account':['accountnumber']}");

    assertThat(field("Email Address").path("crmManaged").asBoolean()).isTrue();
    assertThat(field("Microsoft Topic").path("crmManaged").asBoolean()).isTrue();
    assertThat(field("First Name").path("crmManaged").asBoolean(true)).isFalse();
    JsonNode companies = marketo.get("/companies/describe.json").json().at("/result/0/fields");
    assertThat(field(companies, "Microsoft Account Number")).isPresent();
    assertThat(field(companies, "Microsoft Account Number").orElseThrow().path("crmManaged"))
        .isEqualTo(Answer.json("true"));
  }

  @Test
  void selectedCustomColumnBecomesOneNewField() {
    steps.connect();
    assertThat(field(leadFields(), "new_synctomkto")).isEmpty();

    steps.select("{'lead':['new_synctomkto'],'contact':['new_synctomkto']}");

    assertThat(leadFields().findValuesAsText("displayName")).containsOnlyOnce("new_synctomkto");
    assertThat(field("new_synctomkto").path("crmManaged").asBoolean()).isTrue();
  }

  @Test
  void restNamesOfMicrosoftFieldsAreAnOpenQuestion() {
    steps.connect();
    marketo.simulator().openQuestions().restNames(label -> "f" + label.length());

    assertThat(field("Microsoft Topic").path("name").asText()).isEqualTo("f15");
    assertThat(field("Microsoft Type").path("name").asText()).isEqualTo("msftType");
  }

  @Test
  void describe2NamesOnlySearchableFieldsTheInstanceHas() {
    assertThat(searchable()).isEqualTo(Answer.json("[['id'],['email']]"));

    steps.connect();
    assertThat(searchable()).isEqualTo(Answer.json("[['id'],['email'],['msftType']]"));
  }

  @Test
  void salesforceBringsItsOwnFields() {
    marketo.simulator().attachSalesforce();

    assertThat(leadFields().findValuesAsText("name"))
        .contains("sfdcType")
        .doesNotContain("msftType");
  }

  @Test
  void schemaComesInPagesAndWithoutCrmManaged() {
    steps.connect();

    Answer first = marketo.get("/leads/schema/fields.json?batchSize=40");
    Answer second =
        marketo.get(
            "/leads/schema/fields.json?batchSize=300&nextPageToken="
                + first.text("/nextPageToken"));

    assertThat(first.json().path("result")).hasSize(40);
    assertThat(first.json().at("/result/0").has("crmManaged")).isFalse();
    assertThat(second.json().path("moreResult").asBoolean(true)).isFalse();
    assertThat(first.json().path("result").size() + second.json().path("result").size())
        .isEqualTo(leadFields().size());
  }

  @Test
  void schemaByNameTellsFieldsOfTheSyncFromFieldsMadeByApi() {
    steps.connect();

    Answer field = marketo.get("/leads/schema/fields/msftType.json");

    assertThat(field.json().at("/result/0/isCustom").asBoolean()).isTrue();
    assertThat(field.json().at("/result/0/isApiCreated").asBoolean(true)).isFalse();
    assertThat(marketo.get("/leads/schema/fields/nonsense.json").error()).isEqualTo("1006");
  }

  @Test
  void schemaPermissionsShowTheirOwnKindOfField() {
    steps.connect();
    marketo.simulator().permissions("Read-Write Schema Custom Field");

    List<String> names = marketo.get("/leads/schema/fields.json").json().findValuesAsText("name");

    assertThat(names).contains("msftType").doesNotContain("email");
  }

  @Test
  void dynamicsActivityTypeIsListedWithDynamicsOrAsTheOpenQuestionSays() {
    assertThat(activityTypes()).doesNotContain("Sync Lead to Microsoft");

    marketo.simulator().openQuestions().dynamicsActivitiesAlways(true);
    assertThat(activityTypes()).contains("Sync Lead to Microsoft");

    marketo.simulator().openQuestions().dynamicsActivitiesAlways(false);
    steps.connect();
    assertThat(activityTypes()).contains("Sync Lead to Microsoft");
  }

  @Test
  void everyObjectDescribesItself() {
    for (String object : List.of("companies", "opportunities", "salespersons")) {
      Answer answer = marketo.get("/" + object + "/describe.json");

      assertThat(answer.json().at("/result/0/fields")).isNotEmpty();
      assertThat(answer.json().at("/result/0/dedupeFields")).isNotEmpty();
    }
    assertThat(marketo.get("/opportunities/roles/describe.json").json().at("/result/0/fields"))
        .isNotEmpty();
  }

  private List<String> activityTypes() {
    return marketo.get("/activities/types.json").json().findValuesAsText("name");
  }

  private JsonNode searchable() {
    return marketo.get("/leads/describe2.json").json().at("/result/0/searchableFields");
  }

  private JsonNode leadFields() {
    return marketo.get("/leads/describe2.json").json().at("/result/0/fields");
  }

  private JsonNode field(String displayName) {
    return field(leadFields(), displayName).orElseThrow();
  }

  private static Optional<JsonNode> field(JsonNode fields, String displayName) {
    for (JsonNode field : fields) {
      if (field.path("displayName").asText().equals(displayName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
