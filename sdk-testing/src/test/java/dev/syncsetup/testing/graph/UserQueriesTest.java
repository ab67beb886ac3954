package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SimulatedCloudTest
class UserQueriesTest {
  private final GraphCaller graph;

  UserQueriesTest(SimulatedCloud cloud) {
    this.graph = GraphCaller.administrator(cloud);
    Account anna = cloud.tenant().addAccount("anna@contoso.com", "Anna", "Long-Enough-1");
    anna.mailbox(true);
    anna.licences().put(cloud.tenant().skus().get(0).skuId(), cloud.clock().instant());
    Account bert = cloud.tenant().addAccount("bert@contoso.com", "Bert", "Long-Enough-1");
    bert.enabled(false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mail eq 'anna@contoso.com' | Anna",
        "proxyAddresses/any(p:p eq 'smtp:anna@contoso.com') | Anna",
        "mail eq 'x' or userPrincipalName eq 'bert@contoso.com' | Bert",
        "startsWith(displayName,'an') | Anna",
        "displayName in ('Anna','Bert') and accountEnabled eq false | Bert",
        "(displayName eq 'Anna') and usageLocation eq null | Anna",
        "assignedLicenses/any(l:l/skuId eq 1e1a282c-9c54-43a2-9310-98ef728faace) | Anna"
      })
  void simpleFilterFinds(String filter, String found) {
    assertThat(graph.get("/users?$filter=" + filter).all("displayName")).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "displayName ne 'Anna'",
        "not(displayName eq 'Anna')",
        "endsWith(mail,'@contoso.com')"
      })
  void advancedFilterNeedsHeaderAndCount(String filter) {
    String path = "/users?$filter=" + filter;

    assertThat(graph.get(path).code()).isEqualTo("Request_UnsupportedQuery");
    assertThat(graph.get(path, "ConsistencyLevel", "eventual").status()).isEqualTo(400);
    GraphCaller.Answer answer = graph.get(path + "&$count=true", "ConsistencyLevel", "eventual");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("@odata.count").asInt())
        .isEqualTo(answer.all("displayName").size())
        .isPositive();
  }

  @Test
  void countNeedsTheHeader() {
    assertThat(graph.get("/users?$count=true").code()).isEqualTo("Request_UnsupportedQuery");
  }

  @Test
  void orderWithFilterIsAdvanced() {
    assertThat(graph.get("/users?$orderby=displayName desc").all("displayName"))
        .containsExactly("Jane Doe", "Contoso Administrator", "Bert", "Anna");
    assertThat(graph.get("/users?$orderby=displayName&$filter=accountEnabled eq true").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name eq 'Anna'",
        "displayName eq Anna",
        "displayName eq 'Anna",
        "displayName eq",
        "displayName eq 'Anna' displayName",
        "displayName gt 'Anna'"
      })
  void wrongFilterIsRefused(String filter) {
    assertThat(graph.get("/users?$filter=" + filter).status()).isEqualTo(400);
  }

  @Test
  void pagesAreFollowedByTheirLink() {
    GraphCaller.Answer first = graph.get("/users?$select=displayName&$top=2");
    GraphCaller.Answer second = graph.get(first.text("@odata.nextLink"));

    assertThat(first.all("displayName")).containsExactly("Contoso Administrator", "Jane Doe");
    assertThat(second.all("displayName")).containsExactly("Anna", "Bert");
    assertThat(second.body().has("@odata.nextLink")).isFalse();
    assertThat(second.body().path("value").path(0).has("id")).isFalse();
  }

  @Test
  void pageSizeIsLimited() {
    assertThat(graph.get("/users?$top=1000").status()).isEqualTo(400);
    assertThat(graph.get("/users?$top=many").status()).isEqualTo(400);
    assertThat(graph.get("/users?$skip=1").status()).isEqualTo(400);
  }
}
