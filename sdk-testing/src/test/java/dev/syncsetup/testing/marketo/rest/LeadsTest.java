package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.instance.OpenQuestions.EmptyResult;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadsTest {
  private static final String ANN = "/leads.json?filterType=email&filterValues=ann@contoso.com";

  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void queryFindsByAnyOfTheValuesAndShowsTheFieldsAskedFor() {
    marketo.simulator().addLead(Map.of("email", "ann@contoso.com", "firstName", "Ann"));
    marketo.simulator().addLead(Map.of("email", "bob@contoso.com"));
    marketo.simulator().addLead(Map.of("email", "eve@contoso.com"));

    Answer found = marketo.get(ANN + ",BOB@contoso.com&fields=email,firstName");

    assertThat(found.json().path("result"))
        .isEqualTo(
            Answer.json(
                "[{'id':1,'email':'ann@contoso.com','firstName':'Ann'},"
                    + "{'id':2,'email':'bob@contoso.com','firstName':null}]"));
    assertThat(found.json().path("moreResult").asBoolean(true)).isFalse();
  }

  @Test
  void pagesMayBeShortAlthoughMoreFollows() {
    for (int i = 0; i < 5; i++) {
      marketo.simulator().addLead(Map.of("email", "ann@contoso.com"));
    }
    marketo.simulator().openQuestions().largestPage(2);

    Answer first = marketo.get(ANN + "&batchSize=3");
    Answer second = marketo.get(ANN + "&batchSize=3&nextPageToken=" + next(first));
    Answer third = marketo.get(ANN + "&batchSize=3&nextPageToken=" + next(second));

    assertThat(first.json().path("result")).hasSize(2);
    assertThat(first.json().path("moreResult").asBoolean()).isTrue();
    assertThat(second.json().at("/result/0/id").asInt()).isEqualTo(3);
    assertThat(third.json().path("result")).hasSize(1);
    assertThat(third.json().path("moreResult").asBoolean()).isFalse();
    assertThat(third.json().has("nextPageToken")).isFalse();
  }

  @Test
  void emptyPageMayHaveMoreBehindItAndATokenOfItsOwn() {
    marketo.simulator().addLead(Map.of("email", "ann@contoso.com"));
    marketo.simulator().openQuestions().pageRows(page -> page < 2 ? 0 : 300);

    Answer first = marketo.get(ANN);
    Answer second = marketo.get(ANN + "&nextPageToken=" + next(first));
    Answer third = marketo.get(ANN + "&nextPageToken=" + next(second));

    assertThat(second.json().path("result")).isEmpty();
    assertThat(second.json().path("moreResult").asBoolean()).isTrue();
    assertThat(next(second)).isNotEqualTo(next(first));
    assertThat(third.json().path("result")).hasSize(1);
    assertThat(third.json().path("moreResult").asBoolean(true)).isFalse();
  }

  @Test
  void unknownFieldIs1006() {
    assertThat(marketo.get(ANN + "&fields=id,msftType").error()).isEqualTo("1006");
    assertThat(marketo.get("/leads.json?filterType=nonsense&filterValues=x").error())
        .isEqualTo("1006");
  }

  @Test
  void fieldThatIsNotSearchableIs1011() {
    assertThat(marketo.get("/leads.json?filterType=city&filterValues=Oslo").error())
        .isEqualTo("1011");

    marketo.simulator().openQuestions().searchableFields("city");
    assertThat(marketo.get("/leads.json?filterType=city&filterValues=Oslo").error()).isEmpty();
  }

  @Test
  void missingFilterIs1002() {
    assertThat(marketo.get("/leads.json").error()).isEqualTo("1002");
    assertThat(marketo.get("/leads.json?filterType=email").error()).isEqualTo("1002");
  }

  @Test
  void tooManyValuesMatchesOrRowsAre1003() {
    assertThat(marketo.get(ANN + ",x".repeat(300)).error()).isEqualTo("1003");
    assertThat(marketo.get(ANN + "&batchSize=301").error()).isEqualTo("1003");
    assertThat(marketo.get(ANN + "&nextPageToken=forged").error()).isEqualTo("1003");
    for (int i = 0; i < 1001; i++) {
      marketo.simulator().addLead(Map.of("email", "ann@contoso.com"));
    }
    assertThat(marketo.get(ANN).error()).isEqualTo("1003");
  }

  @Test
  void batchSizeThatIsNoNumberIs1001() {
    assertThat(marketo.get(ANN + "&batchSize=many").error()).isEqualTo("1001");
  }

  @Test
  void nothingFoundLooksAsTheOpenQuestionSays() {
    assertThat(marketo.get(ANN).json().path("result").isArray()).isTrue();

    marketo.simulator().openQuestions().emptyResult(EmptyResult.WARNING_TEXT);
    Answer text = marketo.get(ANN);
    assertThat(text.json().has("result")).isFalse();
    assertThat(text.json().at("/warnings/0").isTextual()).isTrue();

    marketo.simulator().openQuestions().emptyResult(EmptyResult.WARNING_OBJECT);
    assertThat(marketo.get(ANN).json().at("/warnings/0/code").isInt()).isTrue();
  }

  @Test
  void deletedLeadIsGoneAndASecondDeleteIsSkipped() {
    long id = marketo.simulator().addLead(Map.of("email", "ann@contoso.com"));
    String delete = "{'input':[{'id':" + id + "}]}";

    Answer first = marketo.post("/leads/delete.json", delete);
    Answer second = marketo.post("/leads/delete.json", delete);

    assertThat(first.text("/result/0/status")).isEqualTo("deleted");
    assertThat(marketo.get(ANN).json().path("result")).isEmpty();
    assertThat(second.json().path("success").asBoolean()).isTrue();
    assertThat(second.text("/result/0/status")).isEqualTo("skipped");
    assertThat(second.text("/result/0/reasons/0/code")).isEqualTo("1004");
  }

  @Test
  void deleteOfNothingOrOfTooManyIsRefused() {
    assertThat(marketo.post("/leads/delete.json", "{}").error()).isEqualTo("1002");
    assertThat(
            marketo
                .post("/leads/delete.json", "{'input':[{'id':1}" + ",{'id':1}".repeat(300) + "]}")
                .error())
        .isEqualTo("1003");
  }

  private static String next(Answer page) {
    return page.text("/nextPageToken");
  }
}
