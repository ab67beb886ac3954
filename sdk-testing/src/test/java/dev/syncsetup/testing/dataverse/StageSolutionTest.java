package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageSolutionTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void missingDependenciesAreListedSideBySide() {
    byte[] needy =
        SampleSolution.CONTOSO_NAMES.with(
            "solution.xml",
            xml ->
                xml.replace(
                    "<MissingDependencies />",
                    "<MissingDependencies><MissingDependency><Required type=\"1\""
                        + " schemaName=\"a_table\" solution=\"other (1.0)\" />"
                        + "<Dependent type=\"20\" displayName=\"Role\" />"
                        + "</MissingDependency><MissingDependency><Required type=\"1\""
                        + " solution=\"msdynce_Sales (9.0)\" /></MissingDependency>"
                        + "</MissingDependencies>"));

    JsonNode results =
        api.post("StageSolution", PackageImport.file(needy)).body().path("StageSolutionResults");

    assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
    assertThat(results.path("StageSolutionUploadId").isNull()).isTrue();
    assertThat(results.path("MissingDependencies")).hasSize(1);
    JsonNode missing = results.path("MissingDependencies").get(0);
    assertThat(missing.path("RequiredComponentSchemaName").asText()).isEqualTo("a_table");
    assertThat(missing.path("RequiredSolutionName").asText()).isEqualTo("other (1.0)");
    assertThat(missing.path("DependentComponentType").asText()).isEqualTo("20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<other/>",
        "<importexportxml><things/></importexportxml>",
        "<importexportxml><entities><table>lead</table></entities></importexportxml>"
      })
  void publishingKnowsOnlyItsOwnLists(String xml) {
    assertThat(api.post("PublishXml", "{\"ParameterXml\":\"" + xml + "\"}").status())
        .isEqualTo(400);
    assertThat(cloud.dataverse().publishedTables()).isEmpty();
  }
}
