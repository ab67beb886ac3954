package dev.syncsetup.marketo.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.EmptyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadsClientTest {
  private static final String LEADS = "/rest/v1/leads.json";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void personsAreFoundByAnyOfTheValuesWithTheFieldsAskedForOnly() {
    long ann = person("ann@contoso.com", "Ann");
    person("bob@contoso.com", "Bob");
    long eve = person("eve@contoso.com", "Eve");

    List<Lead> found =
        find(List.of("ANN@contoso.com", "eve@contoso.com"), List.of("firstName", "city"));

    assertThat(found)
        .containsExactly(
            new Lead(ann, Map.of("id", String.valueOf(ann), "firstName", "Ann")),
            new Lead(eve, Map.of("id", String.valueOf(eve), "firstName", "Eve")));
    assertThat(found.get(0).value("firstName")).contains("Ann");
    assertThat(found.get(0).value("city")).isEmpty();
  }

  @Test
  void valuesThatAnAddressCannotHoldArriveAsTheyAre() {
    String odd = "o'n&i=l+l%20@contoso.com";
    long id = person(odd, "O");

    assertThat(find(List.of(odd), List.of("email")))
        .containsExactly(new Lead(id, Map.of("id", String.valueOf(id), "email", odd)));
  }

  @ParameterizedTest
  @EnumSource(EmptyResult.class)
  void nobodyIsAnEmptyPageHoweverMarketoSaysIt(EmptyResult form) {
    simulated.marketo.openQuestions().emptyResult(form);

    assertThat(find(List.of("nobody@contoso.com"), List.of())).isEmpty();
  }

  @Test
  void noValueIsNoCall() {
    assertThat(find(List.of(), List.of("email"))).isEmpty();
    assertThat(simulated.exchanges("/rest/")).isEmpty();
  }

  @Test
  void manyValuesGoInSeveralCallsEachMadeWhenItIsNeeded() {
    List<String> emails = emails(700);
    emails.forEach(email -> person(email, "X"));

    Page<Lead> page = client.leads().find("email", emails, List.of("email"));
    int first = simulated.exchanges(LEADS).size();

    assertThat(page.stream().map(lead -> lead.value("email").orElse("")))
        .containsExactlyElementsOf(emails);
    assertThat(first).isEqualTo(1);
    assertThat(simulated.exchanges(LEADS)).hasSize(3);
  }

  @Test
  void valuesThatDifferInCaseOnlyBringAPersonOnce() {
    person("ann@contoso.com", "Ann");
    List<String> emails = new ArrayList<>(emails(300));
    emails.add(0, "ann@contoso.com");
    emails.add("Ann@Contoso.com");

    assertThat(find(emails, List.of())).hasSize(1);
  }

  @Test
  void queryThatIsTooLongForAnAddressTravelsAsAForm() {
    List<String> emails = emails(300);
    emails.forEach(email -> person(email, "X"));

    assertThat(find(emails, List.of("email"))).hasSize(300);

    assertThat(simulated.exchanges(LEADS))
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.method()).isEqualTo("POST");
              assertThat(sent.target()).endsWith("?_method=GET");
            });
  }

  @Test
  void addressThatSomethingOnTheWayFindsTooLongIsSentAsAFormOnce() {
    person("ann@contoso.com", "Ann");
    simulated.faults.next("marketo", "GET", LEADS, new Fault.Answer(414, Map.of(), ""));

    assertThat(find(List.of("ann@contoso.com"), List.of())).hasSize(1);

    assertThat(simulated.exchanges(LEADS)).extracting("method").containsExactly("GET", "POST");
  }

  @Test
  void formThatGetsNoAnswerIsSentAgain() {
    simulated.faults.next("marketo", "POST", LEADS, new Fault.LostAnswer());
    List<String> emails = emails(300);

    assertThat(find(emails, List.of())).isEmpty();
    assertThat(simulated.exchanges(LEADS)).hasSize(2);
  }

  @Test
  void fieldThatIsNotSearchableIsRefusedBeforeAnyQuery() {
    assertThatThrownBy(() -> client.leads().find("city", List.of("Oslo"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("city")
        .hasMessageContaining("email");
    assertThat(simulated.exchanges(LEADS)).isEmpty();
  }

  @Test
  void fieldThatTheInstanceDoesNotHaveIsRefusedBeforeAnyQuery() {
    assertThatThrownBy(() -> find(List.of("ann@contoso.com"), List.of("msftType")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("msftType")
        .hasMessageContaining("leadFieldsNamed");
    assertThat(simulated.exchanges(LEADS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a@contoso.com,b@contoso.com"})
  void valueThatMarketoWouldMisreadIsRefused(String value) {
    assertThatThrownBy(() -> find(List.of(value), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("commas");
    assertThat(simulated.exchanges("/rest/")).isEmpty();
  }

  @Test
  void moreThanAThousandMatchesAreRefusedWithTheReason() {
    for (int i = 0; i < 1001; i++) {
      person("ann@contoso.com", "Ann");
    }

    assertThatThrownBy(() -> find(List.of("ann@contoso.com"), List.of()))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains("1003"))
        .hasMessageContaining("more than 1,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"result\":[],\"moreResult\":true}",
        "{\"success\":true,\"result\":[],\"moreResult\":true,\"nextPageToken\":\"\"}"
      })
  void listThatCannotBeContinuedIsNotTakenForComplete(String json) {
    simulated.answerNext(LEADS, json);

    assertThatThrownBy(() -> find(List.of("ann@contoso.com"), List.of()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("incomplete");
  }

  @Test
  void pageThatNamesItselfAsTheNextOneEndsTheCall() {
    String self = "{\"success\":true,\"moreResult\":true,\"nextPageToken\":\"same\"}";
    simulated.answerNext(LEADS, self);
    simulated.answerNext(LEADS, self);

    assertThatThrownBy(() -> find(List.of("ann@contoso.com"), List.of()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("same token");
  }

  @Test
  void tokenWithoutAWordAboutMoreIsFollowed() {
    person("ann@contoso.com", "Ann");
    simulated.answerNext(LEADS, "{\"success\":true,\"result\":[],\"nextPageToken\":\"MSAw\"}");

    assertThat(find(List.of("ann@contoso.com"), List.of())).hasSize(1);
  }

  @Test
  void personWithoutIdIsUnexpected() {
    simulated.answerNext(LEADS, "{\"success\":true,\"result\":[{\"email\":\"x\"}]}");

    assertThatThrownBy(() -> find(List.of("ann@contoso.com"), List.of()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("without an id");
  }

  @Test
  void missingPermissionIsNamed() {
    simulated.marketo.permissions("Read-Only Lead");
    long id = person("ann@contoso.com", "Ann");

    assertThatThrownBy(() -> client.leads().delete(List.of(id)))
        .isInstanceOf(PermissionException.class);
    assertThat(find(List.of("ann@contoso.com"), List.of())).hasSize(1);
  }

  private long person(String email, String firstName) {
    return simulated.marketo.addLead(Map.of("email", email, "firstName", firstName));
  }

  private List<Lead> find(List<String> emails, List<String> fields) {
    return client.leads().find("email", emails, fields).stream().toList();
  }

  private static List<String> emails(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "somebody.with.a.long.address." + i + "@contoso.com")
        .toList();
  }
}
