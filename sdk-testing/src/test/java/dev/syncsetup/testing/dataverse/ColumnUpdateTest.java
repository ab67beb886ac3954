package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.internal.http.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions are replaced as a whole or not at all. */
class ColumnUpdateTest {
  private static final String COLUMNS = "EntityDefinitions(LogicalName='lead')/Attributes";
  private static final String COLUMN = COLUMNS + "(LogicalName='new_flag')";
  private static final String WHOLE =
      COLUMN + "/Microsoft.Dynamics.CRM.BooleanAttributeMetadata?$expand=OptionSet";

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud).with("Consistency", "Strong");

  @BeforeEach
  void createColumn() {
    ObjectNode body = Json.object();
    body.put("@odata.type", "Microsoft.Dynamics.CRM.BooleanAttributeMetadata");
    body.put("SchemaName", "new_Flag");
    body.put("DefaultValue", false);
    ObjectNode label = Json.object();
    label.putArray("LocalizedLabels").add(text("Flag", 1033)).add(text("Marke", 1031));
    body.set("DisplayName", label);
    body.putObject("OptionSet").put("OptionSetType", "Boolean");
    assertThat(api.post(COLUMNS, body.toString()).status()).isEqualTo(204);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void wholeDefinitionReplacesTheOldOne() {
    ObjectNode definition = whole();
    definition.put("DefaultValue", true);

    assertThat(put(definition).status()).isEqualTo(204);
    assertThat(whole().path("DefaultValue").asBoolean()).isTrue();
    assertThat(labels()).containsExactly("Flag", "Marke");
  }

  @Test
  void labelsThatAreNotSentStayOnlyWhenMerged() {
    ObjectNode definition = whole();
    ObjectNode label = Json.object();
    label.putArray("LocalizedLabels").add(text("Banner", 1033));
    definition.set("DisplayName", label);

    assertThat(
            api.with("MSCRM.MergeLabels", "true")
                .send("PUT", COLUMN, definition.toString())
                .status())
        .isEqualTo(204);
    assertThat(labels()).containsExactly("Banner", "Marke");

    assertThat(put(definition).status()).isEqualTo(204);
    assertThat(labels()).containsExactly("Banner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DisplayName", "OptionSet", "DefaultValue", "SchemaName", "@odata.type"})
  void partOfADefinitionIsRefused(String missing) {
    ObjectNode definition = whole();
    definition.remove(missing);

    assertThat(put(definition).code()).isEqualTo("0x80048d19");
  }

  @Test
  void whatAColumnIsCannotBeChanged() {
    assertThat(put(whole().put("SchemaName", "new_Other")).status()).isEqualTo(400);
    assertThat(put(whole().put("LogicalName", "new_other")).status()).isEqualTo(400);
    assertThat(put(whole().put("Nosuch", 1)).code()).isEqualTo("0x80048d19");
    assertThat(
            put(whole().put("@odata.type", "#Microsoft.Dynamics.CRM.StringAttributeMetadata"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void definitionsAreNotPatched() {
    assertThat(api.patch(COLUMN, "{\"DefaultValue\":true}").status()).isEqualTo(405);
  }

  @Test
  void changingTakesTheLockAndAPrivilege() {
    String definition = whole().toString();
    Answer jane =
        WebApiClient.person(cloud, "jane.doe@contoso.com")
            .with("Consistency", "Strong")
            .send("PUT", COLUMN, definition);
    assertThat(jane.message()).contains("prvWriteAttribute");

    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(1));
    assertThat(api.send("PUT", COLUMN, definition).code()).isEqualTo("0x80071151");
  }

  @Test
  void youngColumnIsNotFoundWithoutStrongConsistency() {
    String definition = whole().toString();

    assertThat(api.without("Consistency").send("PUT", COLUMN, definition).code())
        .isEqualTo("0x80060891");
  }

  @Test
  void columnInUseIsNotDeleted() {
    cloud.dataverse().settings().customizing().useColumn("lead", "new_flag");

    assertThat(api.delete(COLUMN).code()).isEqualTo("0x8004f01f");
  }

  private Answer put(ObjectNode definition) {
    return api.send("PUT", COLUMN, definition.toString());
  }

  private ObjectNode whole() {
    ObjectNode definition = (ObjectNode) api.get(WHOLE).body();
    definition.remove("@odata.context");
    return definition;
  }

  private Iterable<String> labels() {
    JsonNode label = whole().path("DisplayName").path("LocalizedLabels");
    return label.findValuesAsText("Label");
  }

  private static ObjectNode text(String label, int language) {
    return Json.object().put("Label", label).put("LanguageCode", language);
  }
}
