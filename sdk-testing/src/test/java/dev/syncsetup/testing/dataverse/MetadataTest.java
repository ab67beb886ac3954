package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.internal.http.Json;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static final String LEAD = "EntityDefinitions(LogicalName='lead')";
  private static final String COLUMN = LEAD + "/Attributes(LogicalName='new_synctomkto')";
  private static final String BOOLEAN = "/Microsoft.Dynamics.CRM.BooleanAttributeMetadata";

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void customTableIsFoundByItsLabelOnTheClient() {
    install();

    JsonNode tables =
        api.get(
                "EntityDefinitions?$select=LogicalName,EntitySetName,DisplayName,PrimaryNameAttribute"
                    + "&$filter=IsCustomEntity eq true"
                    + "&$expand=Attributes($select=LogicalName,SchemaName,DisplayName;"
                    + "$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup'),"
                    + "ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity,"
                    + "ReferencingEntityNavigationPropertyName)")
            .value();

    assertThat(tables.findValuesAsText("LogicalName"))
        .contains("lmx_bridgesetting", "lmx_ledger")
        .doesNotContain("lead");
    JsonNode table = tables.get(0);
    assertThat(table.path("DisplayName").path("UserLocalizedLabel").path("Label").asText())
        .isEqualTo("Marketo Config");
    assertThat(table.path("EntitySetName").asText()).isEqualTo("lmx_bridgesettings");
    assertThat(table.path("PrimaryNameAttribute").asText()).isEqualTo("lmx_label");
    assertThat(table.path("Attributes")).hasSize(1);
    assertThat(table.path("Attributes").get(0).path("SchemaName").asText()).isEqualTo("lmx_RunsAs");
    JsonNode relationship = table.path("ManyToOneRelationships").get(0);
    assertThat(relationship.path("ReferencedEntity").asText()).isEqualTo("systemuser");
    assertThat(relationship.path("ReferencingEntityNavigationPropertyName").asText())
        .isEqualTo("lmx_RunsAs");
  }

  @Test
  void labelInTheCallersLanguageMayBeMissing() {
    install();
    String me = api.get("WhoAmI").body().path("UserId").asText();
    api.patch("usersettingscollection(" + me + ")", "{\"uilanguageid\":1031}");

    JsonNode label =
        api.get("EntityDefinitions(LogicalName='lmx_bridgesetting')?$select=DisplayName")
            .body()
            .path("DisplayName");

    assertThat(label.path("UserLocalizedLabel").isNull()).isTrue();
    assertThat(label.path("LocalizedLabels").get(0).path("Label").asText())
        .isEqualTo("Marketo Config");
  }

  @Test
  void castShowsWhatTheDerivedTypeHas() {
    install();
    String lookups =
        "EntityDefinitions(LogicalName='lmx_bridgesetting')/Attributes"
            + "/Microsoft.Dynamics.CRM.LookupAttributeMetadata?$select=LogicalName,Targets";

    JsonNode lookup = api.get(lookups).value().get(0);

    assertThat(lookup.path("Targets").get(0).asText()).isEqualTo("systemuser");
    assertThat(
            api.get("EntityDefinitions(LogicalName='lmx_bridgesetting')/Attributes?$select=Targets")
                .status())
        .isEqualTo(400);
    assertThat(api.get(LEAD + "/Attributes(LogicalName='subject')" + BOOLEAN).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EntityDefinitions?$filter=DisplayName eq 'Marketo Config'",
        "EntityDefinitions?$filter=DisplayName/UserLocalizedLabel/Label eq 'Marketo Config'",
        "EntityDefinitions?$select=Nosuch",
        "EntityDefinitions?$top=1",
        "EntityDefinitions?$orderby=LogicalName",
        "EntityDefinitions?$expand=Nosuch",
        "EntityDefinitions?$filter=IsCustomEntity eq 'true'"
      })
  void whatDefinitionsCannotDoIsRefused(String path) {
    assertThat(api.get(path).status()).isEqualTo(400);
  }

  @Test
  void definitionsAreNeverPaged() {
    Answer answer = api.with("Prefer", "odata.maxpagesize=1").get("EntityDefinitions");

    assertThat(answer.value().size()).isGreaterThan(10);
    assertThat(answer.body().has("@odata.nextLink")).isFalse();
  }

  @Test
  void managedPropertiesAreFilteredByTheirValue() {
    assertThat(api.get("EntityDefinitions?$filter=IsCustomizable/Value eq true").value())
        .isNotEmpty();
  }

  @Test
  void unknownDefinitionsAreNotFound() {
    assertThat(api.get("EntityDefinitions(LogicalName='nosuch')").status()).isEqualTo(404);
    assertThat(api.get(COLUMN).status()).isEqualTo(404);
    assertThat(api.get(LEAD + "/Nosuch").status()).isEqualTo(404);
  }

  @Test
  void newColumnIsKnownAfterAWhileOrToAStrongReadAtOnce() {
    Answer created = api.post(LEAD + "/Attributes", column("new_SyncToMkto").toString());
    assertThat(created.status()).isEqualTo(204);
    assertThat(created.header("OData-EntityId")).contains("/Attributes(");

    assertThat(api.get(COLUMN).code()).isEqualTo("0x80060891");
    assertThat(api.get("leads?$select=new_synctomkto").status()).isEqualTo(400);
    assertThat(api.with("Consistency", "Strong").get(COLUMN).status()).isEqualTo(200);

    cloud.clock().advance(Duration.ofSeconds(10));
    JsonNode read =
        api.get(
                COLUMN
                    + BOOLEAN
                    + "?$select=LogicalName,SchemaName,DefaultValue,CreatedOn&$expand=OptionSet")
            .body();
    assertThat(read.path("SchemaName").asText()).isEqualTo("new_SyncToMkto");
    assertThat(read.path("DefaultValue").asBoolean(true)).isFalse();
    assertThat(read.path("CreatedOn").asText()).isEqualTo("2026-01-05T08:00:00Z");
    assertThat(read.path("OptionSet").has("TrueOption")).isTrue();
    assertThat(api.get("leads?$select=new_synctomkto").status()).isEqualTo(200);
  }

  @Test
  void defaultValueGoesToNewRowsOnly() {
    String old = api.post("leads", "{\"subject\":\"old\"}").createdId();
    api.post(LEAD + "/Attributes", column("new_SyncToMkto").toString());
    cloud.clock().advance(Duration.ofSeconds(10));
    String young = api.post("leads", "{\"subject\":\"young\"}").createdId();

    assertThat(api.get("leads(" + old + ")").body().path("new_synctomkto").isNull()).isTrue();
    assertThat(api.get("leads(" + young + ")").body().path("new_synctomkto").asBoolean(true))
        .isFalse();
  }

  @Test
  void columnOfThatNameInAnyCaseIsADuplicate() {
    cloud.dataverse().addColumn("lead", "new_SyncToMkto", ColumnType.STRING);

    Answer answer = api.post(LEAD + "/Attributes", column("new_synctomkto").toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("0x80047013");
  }

  @Test
  void prefixMustBelongToThePublisherOfTheSolution() {
    install();
    api.post(
        "solutions",
        "{\"uniquename\":\"acme_setup\",\"friendlyname\":\"Acme\",\"version\":\"1.0.0.0\","
            + "\"publisherid@odata.bind\":\"/publishers("
            + cloud.dataverse().rows("publisher").get(0).id()
            + ")\"}");
    WebApiClient into = api.with("MSCRM.SolutionUniqueName", "acme_setup");
    String path = LEAD + "/Attributes";

    assertThat(into.post(path, column("lmx_Other").toString()).code()).isEqualTo("0x8004431a");
    assertThat(into.post(path, column("new_Other").toString()).status()).isEqualTo(204);
    assertThat(api.post(path, column("zzz_Other").toString()).code()).isEqualTo("0x8004431a");
    assertThat(api.post(path, column("nounderscore").toString()).code()).isEqualTo("0x8004431a");
    assertThat(
            api.with("MSCRM.SolutionUniqueName", "nosuch")
                .post(path, column("new_Third").toString())
                .status())
        .isEqualTo(404);
    assertThat(api.get("solutioncomponents?$filter=solutionid/uniquename eq 'acme_setup'").value())
        .hasSize(1);
  }

  @Test
  void definitionThatMakesNoSenseIsRefused() {
    ObjectNode unknown = column("new_A").put("Nosuch", 1);
    ObjectNode text = column("new_A").put("@odata.type", "Microsoft.Dynamics.CRM.String");
    ObjectNode french = column("new_A");
    ((ObjectNode) french.at("/DisplayName/LocalizedLabels/0")).put("LanguageCode", 1036);

    for (ObjectNode body : new ObjectNode[] {unknown, text, french}) {
      assertThat(api.post(LEAD + "/Attributes", body.toString()).status()).isEqualTo(400);
    }
  }

  @Test
  void ownColumnCanBeDeletedButNotAStandardOne() {
    api.post(LEAD + "/Attributes", column("new_SyncToMkto").toString());
    WebApiClient strong = api.with("Consistency", "Strong");

    assertThat(strong.delete(COLUMN).status()).isEqualTo(204);
    assertThat(strong.get(COLUMN).status()).isEqualTo(404);
    assertThat(strong.delete(LEAD + "/Attributes(LogicalName='subject')").status()).isEqualTo(405);
  }

  @Test
  void creatingAColumnNeedsItsPrivilege() {
    Answer answer =
        WebApiClient.person(cloud, "jane.doe@contoso.com")
            .post(LEAD + "/Attributes", column("new_SyncToMkto").toString());

    assertThat(answer.message()).contains("prvCreateAttribute");
  }

  private void install() {
    new PackageImport(cloud).install(SampleSolution.CONTOSO_NAMES.bytes());
  }

  private static ObjectNode column(String schemaName) {
    ObjectNode body = Json.object();
    body.put("@odata.type", "Microsoft.Dynamics.CRM.BooleanAttributeMetadata");
    body.put("AttributeType", "Boolean");
    body.put("SchemaName", schemaName);
    body.put("DefaultValue", false);
    body.set("DisplayName", label(schemaName.toUpperCase(Locale.ROOT)));
    ObjectNode options = body.putObject("OptionSet").put("OptionSetType", "Boolean");
    options.putObject("TrueOption").put("Value", 1).set("Label", label("Yes"));
    options.putObject("FalseOption").put("Value", 0).set("Label", label("No"));
    return body;
  }

  private static ObjectNode label(String text) {
    ObjectNode label = Json.object();
    label.putArray("LocalizedLabels").addObject().put("Label", text).put("LanguageCode", 1033);
    return label;
  }
}
