package dev.syncsetup.testing.dataverse;

import static dev.syncsetup.testing.dataverse.WebApiClient.escaped;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @BeforeEach
  void addAccounts() {
    for (String name : List.of("Adatum", "Fabrikam", "O'Brien & Sons", "contoso north")) {
      cloud.dataverse().addRow("account", Map.of("name", name, "sic", "s" + name.length()));
    }
    cloud.dataverse().addRow("account", Map.of("sic", "none"));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name eq 'fabrikam' | Fabrikam",
        "name eq 'O''Brien & Sons' | O'Brien & Sons",
        "contains(name,'CON') | contoso north",
        "startswith(name,'A') or endswith(name,'north') | Adatum,contoso north",
        "not (name ge 'c') and name ne null | Adatum",
        "sic eq 's6' and name gt 'Aa' | Adatum",
        "Microsoft.Dynamics.CRM.In(PropertyName='sic',PropertyValues=['s6','s8']) | Adatum,Fabrikam"
      })
  void filterFindsWhatItDescribes(String filter, String names) {
    Answer answer = api.get("accounts?$select=name&$filter=" + escaped(filter));

    assertThat(names(answer)).containsExactlyInAnyOrder(names.split(","));
  }

  @Test
  void parameterAliasesStandForValues() {
    Answer answer =
        api.get(
            "accounts?$select=name&$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)"
                + "&@p1='sic'&@p2=['s6']");

    assertThat(names(answer)).containsExactly("Adatum");
  }

  @Test
  void nullIsFoundByComparingWithNull() {
    assertThat(api.get("accounts?$filter=name eq null").value()).hasSize(1);
    assertThat(api.get("accounts?$filter=name ne null").value()).hasSize(4);
  }

  @Test
  void rootBusinessUnitIsTheOneWithoutParent() {
    Answer answer = api.get("businessunits?$select=name&$filter=parentbusinessunitid eq null");

    assertThat(names(answer)).containsExactly("contoso");
  }

  @Test
  void filterGoesThroughLookups() {
    Answer answer =
        api.get(
            "roles?$select=name&$filter=businessunitid/name eq 'Sales Germany' and name eq 'Basic User'");

    assertThat(answer.value()).hasSize(1);
  }

  @Test
  void lambdaLooksAtMembers() {
    Answer answer =
        api.get(
            "systemusers?$select=fullname&$filter=systemuserroles_association/any(r:r/name eq 'Salesperson')");

    assertThat(answer.value()).hasSize(1);
    assertThat(answer.value().get(0).path("fullname").asText()).isEqualTo("Jane Doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts?$select=nosuch",
        "accounts?$select=Name",
        "accounts?$select=ownerid",
        "accounts?$filter=nosuch eq 1",
        "accounts?$orderby=nosuch",
        "accounts?$expand=nosuch",
        "accounts?$expand=ownerid($select=nosuch)",
        "accounts?$expand=OwnerId"
      })
  void unknownNameIsRefusedByName(String path) {
    Answer answer = api.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("0x80060888");
    assertThat(answer.message()).startsWith("Could not find a property named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts?$skip=1",
        "accounts?$search=x",
        "accounts?$top=many",
        "accounts?$filter=name eq",
        "accounts?$filter=name eq 'open",
        "accounts?$filter=name eq 5",
        "accounts?$filter=accountid eq 'x'",
        "accounts?$filter=name like 'x'",
        "accounts?$filter=(name eq 'x'",
        "accounts(notanid)"
      })
  void badSyntaxIsRefused(String path) {
    assertThat(api.get(path).status()).isEqualTo(400);
  }

  @Test
  void unknownEntitySetIsNotFound() {
    assertThat(api.get("account").status()).isEqualTo(404);
  }

  @Test
  void answerHasContextEtagAndKeyBesideTheSelection() {
    Answer answer = api.get("accounts?$select=name&$top=1");

    assertThat(answer.body().path("@odata.context").asText())
        .isEqualTo(cloud.dataverseUrl() + "/api/data/v9.2/$metadata#accounts(name)");
    JsonNode row = answer.value().get(0);
    assertThat(row.path("@odata.etag").asText()).matches("W/\"\\d+\"");
    assertThat(row.has("accountid")).isTrue();
    assertThat(row.size()).isEqualTo(3);
  }

  @Test
  void expandTakesOptionsOfItsOwn() {
    Answer answer =
        api.get(
            "systemusers?$select=fullname&$filter=fullname eq 'Contoso Administrator'"
                + "&$expand=systemuserroles_association($select=roleid,name;$filter=contains(name,'System');$expand=businessunitid($select=name)),user_settings($select=uilanguageid)");

    JsonNode user = answer.value().get(0);
    JsonNode role = user.path("systemuserroles_association").get(0);
    assertThat(role.path("name").asText()).isEqualTo("System Administrator");
    assertThat(role.path("businessunitid").path("name").asText()).isEqualTo("contoso");
    assertThat(user.path("user_settings")).hasSize(1);
  }

  @Test
  void pagesFollowEachOtherToTheEnd() {
    WebApiClient paging = api.with("Prefer", "odata.maxpagesize=2");
    List<String> found = new ArrayList<>();
    String next = "accounts?$select=sic&$top=1&$orderby=sic desc";
    int pages = 0;
    while (!next.isEmpty() && pages < 9) {
      Answer page = paging.get(next);
      page.value().forEach(row -> found.add(row.path("sic").asText()));
      next = page.body().path("@odata.nextLink").asText();
      assertThat(next.isEmpty() || next.startsWith(cloud.dataverseUrl() + "/")).isTrue();
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(found).containsExactly("s8", "s6", "s14", "s13", "none");
  }

  @Test
  void countIsGivenBesideTheTop() {
    Answer answer = api.get("accounts?$count=true&$top=2&$select=name");

    assertThat(answer.body().path("@odata.count").asInt()).isEqualTo(5);
    assertThat(answer.value()).hasSize(2);
    assertThat(answer.body().has("@odata.nextLink")).isFalse();
  }

  @Test
  void annotationsNameTheNavigationProperty() {
    Answer answer =
        api.with("Prefer", "odata.include-annotations=\"*\"")
            .get(
                "businessunits?$select=_parentbusinessunitid_value&$filter=name eq 'Sales Germany'");

    JsonNode row = answer.value().get(0);
    String property = "_parentbusinessunitid_value@";
    assertThat(row.path(property + "OData.Community.Display.V1.FormattedValue").asText())
        .isEqualTo("contoso");
    assertThat(row.path(property + "Microsoft.Dynamics.CRM.associatednavigationproperty").asText())
        .isEqualTo("parentbusinessunitid");
  }

  private static List<String> names(Answer answer) {
    assertThat(answer.status()).as(answer.message()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    answer.value().forEach(row -> names.add(row.path("name").asText()));
    return names;
  }
}
