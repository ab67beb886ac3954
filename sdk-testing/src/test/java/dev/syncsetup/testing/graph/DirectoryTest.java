package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class DirectoryTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  DirectoryTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  @Test
  void domainsShowDefaultAndInitial() {
    GraphCaller able = GraphCaller.with(cloud, Set.of("Domain.Read.All"));

    GraphCaller.Answer answer = able.get("/domains?$select=id,isDefault,isInitial,isVerified");

    assertThat(answer.all("id")).containsExactly("contoso.com", "contoso.onmicrosoft.com");
    assertThat(answer.all("isDefault")).containsExactly("true", "false");
    assertThat(answer.all("isInitial")).containsExactly("false", "true");
    assertThat(able.get("/domains/contoso.com").text("authenticationType")).isEqualTo("Managed");
    assertThat(able.get("/domains/elsewhere.example").status()).isEqualTo(404);
  }

  @Test
  void organizationNamesItsVerifiedDomains() {
    GraphCaller.Answer answer = graph.get("/organization?$select=id,verifiedDomains");

    assertThat(answer.all("id")).containsExactly(cloud.tenant().id().toString());
    assertThat(answer.body().at("/value/0/verifiedDomains/0/name").asText())
        .isEqualTo("contoso.com");
  }
}
