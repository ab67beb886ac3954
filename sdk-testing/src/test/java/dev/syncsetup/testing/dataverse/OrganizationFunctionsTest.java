package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationFunctionsTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void organisationNamesItsOwnAddresses() {
    JsonNode detail =
        api.get(
                "RetrieveCurrentOrganization(AccessType=@p)?@p=Microsoft.Dynamics.CRM.EndpointAccessType'Default'")
            .body()
            .path("Detail");

    assertThat(detail.path("TenantId").asText()).isEqualTo(cloud.tenant().id().toString());
    assertThat(detail.path("EnvironmentId").asText())
        .isEqualTo(cloud.dataverse().environmentId().toString());
    assertThat(detail.path("Endpoints").path("Keys").get(0).asText()).isEqualTo("WebApplication");
    assertThat(detail.path("Endpoints").path("Values").get(0).asText())
        .isEqualTo(cloud.dataverseUrl() + "/");
  }

  @Test
  void accessTypeMustBeATypedLiteral() {
    assertThat(api.get("RetrieveCurrentOrganization(AccessType='Default')").status())
        .isEqualTo(400);
  }

  @Test
  void versionAndLanguagesAreTold() {
    assertThat(api.get("RetrieveVersion()").body().path("Version").asText()).startsWith("9.2.");
    assertThat(
            api.get("RetrieveProvisionedLanguages()")
                .body()
                .path("RetrieveProvisionedLanguages")
                .toString())
        .isEqualTo("[1033,1031]");
    assertThat(
            api.get("organizations?$select=languagecode")
                .value()
                .get(0)
                .path("languagecode")
                .asInt())
        .isEqualTo(1033);
  }
}
