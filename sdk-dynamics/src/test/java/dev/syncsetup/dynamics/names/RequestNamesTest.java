package dev.syncsetup.dynamics.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds every name that the clients send to Dataverse against those of real organisations, where
 * these lists lie beside the repository.
 */
@SimulatedCloudTest
class RequestNamesTest {
  @TempDir Path folder;

  @Test
  void everyRequestHasRealNamesOnly(SimulatedCloud cloud) throws Exception {
    List<Exchange> sent = everything(cloud);

    assertThat(DeclaredRequests.absentIn(sent)).isEmpty();
    assumeTrue(RealNames.areHere(), "the lists of real names are not here");
    UnknownNames names = new UnknownNames();
    sent.forEach(new RequestNames(names)::read);
    assertThat(names.list()).isEmpty();
    assertThat(names.checked()).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marketoconfigs?$select=name",
        "systemusers?$select=shoesize",
        "systemusers?$limit=7",
        "systemusers?$filter=nick eq 'fullname'",
        "systemusers?$filter=systemuserroles_association/any(r:r/title eq 'name')",
        "systemusers?$expand=roles($select=name)",
        "systemusers?$expand=systemuserroles_association($select=title)",
        "systemusers(loginname='x')",
        "EntityDefinitions(LogicalName='lead')/Columns?$select=LogicalName",
        "EntityDefinitions(LogicalName='lead')/Attributes/Microsoft.Dynamics.CRM.LabelMetadata",
        "EntityDefinitions(LogicalName='lead')/Attributes/Microsoft.Dynamics.CRM.Label",
        "EntityDefinitions?$filter=Kind eq 1",
        "ImportSolutionNow",
        "RetrieveSolutionImportResult(JobId=1)",
        "roles/Microsoft.Dynamics.CRM.RetrieveUserPrivileges",
        "RetrieveCurrentOrganization(AccessType=@p)"
            + "?@p=Microsoft.Dynamics.CRM.EndpointAccessType'Usual'"
      })
  void inventedNamesAreFoundOut(String target) {
    assertUnknown("GET", target, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contacts {\"shoesize\":7}",
        "contacts {\"Owner@odata.bind\":\"/systemusers(1)\"}",
        "contacts/Microsoft.Dynamics.CRM.UpdateMultiple {\"Rows\":[]}",
        "contacts/Microsoft.Dynamics.CRM.UpdateMultiple {\"Targets\":[{\"shoesize\":7}]}",
        "PublishXml {\"Xml\":\"\"}",
        "ImportSolutionAsync {\"SolutionParameters\":{\"Upload\":\"\"}}",
        "EntityDefinitions(LogicalName='lead')/Attributes {\"Title\":\"\"}",
        "EntityDefinitions(LogicalName='lead')/Attributes"
            + " {\"@odata.type\":\"Microsoft.Dynamics.CRM.YesNoMetadata\"}",
        "EntityDefinitions(LogicalName='lead')/Attributes"
            + " {\"DisplayName\":{\"LocalizedLabels\":[{\"Text\":\"\"}]}}"
      })
  void inventedNamesInBodiesAreFoundOut(String request) {
    int blank = request.indexOf(' ');
    assertUnknown("POST", request.substring(0, blank), request.substring(blank + 1));
  }

  private static void assertUnknown(String method, String target, String body) {
    assumeTrue(RealNames.areHere(), "the lists of real names are not here");
    UnknownNames names = new UnknownNames();

    new RequestNames(names).read(method, "/api/data/v9.2/" + target, body);

    assertThat(names.list()).isNotEmpty();
  }

  private List<Exchange> everything(SimulatedCloud cloud) throws IOException {
    SampleSolution sample = SampleSolution.CONTOSO_NAMES;
    try (DynamicsClient client = Simulated.client(cloud)) {
      EveryOperation all = new EveryOperation(cloud, client);
      all.organization();
      all.users();
      all.roles();
      all.solutions(
          read(sample.withVersion("4.2.0.0")),
          read(sample.withVersion("4.3.0.0")),
          read(sample.bytes()));
      all.publishing();
      all.columns(all.addSolution());
      all.rows();
    }
    return cloud.transcript().of("dataverse");
  }

  private SolutionPackage read(byte[] zip) throws IOException {
    return SolutionPackage.read(Files.write(folder.resolve("sample.zip"), zip));
  }
}
