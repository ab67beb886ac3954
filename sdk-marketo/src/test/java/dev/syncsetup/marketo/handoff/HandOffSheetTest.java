package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandOffSheetTest {
  private final HandOffSheet sheet =
      new HandOffSheet(
          "credentials-x-1",
          "Step 1: Enter Credentials",
          Optional.of("A wrong URL costs the subscription."),
          List.of("Look twice."),
          List.of(
              new Step("Edit", "", false),
              new Step("URL", "https://contoso.crm.dynamics.com", false),
              new Step("Client Secret", "client secret of app 7", true)),
          List.of(
              new Question("url", "Which URL does the screen show?", Kind.TEXT),
              new Question("saved", "Is it saved?", Kind.YES_NO)));

  @Test
  void markdownPutsTheIrreversibleAndTheWarningsBeforeNumberedSteps() {
    assertThat(sheet.toMarkdown())
        .startsWith(
            """
            # Step 1: Enter Credentials

            Sheet `credentials-x-1`

            > # STOP. Irreversible: this cannot be undone.
            >
            > **A wrong URL costs the subscription.**

            > **Warning.** Look twice.

            ## Do this, in this order

            1. **Edit**
            2. **URL**: `https://contoso.crm.dynamics.com`
            3. **Client Secret**: (secret, not on this sheet) client secret of app 7

            ## Read back from the screen

            - `url`: Which URL does the screen show?
            - `saved`: Is it saved? (yes or no)

            ## When it is done
            """);
  }

  @Test
  void textPutsTheIrreversibleAndTheWarningsBeforeNumberedSteps() {
    assertThat(sheet.toText().lines())
        .containsExactly(
            "STEP 1: ENTER CREDENTIALS",
            "Sheet credentials-x-1",
            "",
            "!".repeat(76),
            "STOP. IRREVERSIBLE: THIS CANNOT BE UNDONE.",
            "A wrong URL costs the subscription.",
            "!".repeat(76),
            "",
            "WARNING  Look twice.",
            "",
            "  1. Edit",
            "  2. URL: https://contoso.crm.dynamics.com",
            "  3. Client Secret: (secret, not on this sheet) client secret of app 7",
            "",
            "Read back from the screen when it is done:",
            "  - Which URL does the screen show?",
            "  - Is it saved?");
  }

  @Test
  void valueCannotBreakOutOfItsMarkdown() {
    HandOffSheet odd = with("x", new Step("URL", "a```b\n# c", false));

    assertThat(odd.toMarkdown()).contains("1. **URL**: ```` a```b # c ````\n");
  }

  @Test
  void labelsAndWarningsCannotBecomeLinksOrTags() {
    HandOffSheet odd = with("[x](javascript:1) <b>", new Step("*_`", "", false));

    assertThat(odd.toMarkdown())
        .contains("\\[x\\](javascript:1) \\<b\\>")
        .contains("1. **\\*\\_\\`**\n");
  }

  @Test
  void valueCannotCommandTheTerminalNorTurnItsDirection() {
    HandOffSheet odd = with("x", new Step("URL", "\u001b[2Jhttps://\u202emoc.live", false));

    assertThat(odd.toText()).contains("URL: \uFFFD[2Jhttps://\uFFFDmoc.live");
    assertThat(odd.toMarkdown() + odd.toHtml()).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void jsonGivesTheSameSheetAgain() {
    assertThat(HandOffSheet.fromJson(sheet.toJson())).isEqualTo(sheet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"id\":\"../x\",\"title\":\"\",\"warnings\":[],\"steps\":[],\"questions\":[]}",
        "{\"id\":\"x\",\"title\":\"\",\"warnings\":[null],\"steps\":[],\"questions\":[]}"
      })
  void otherJsonIsNoSheet(String json) {
    assertThatThrownBy(() -> HandOffSheet.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void digestKnowsOtherWorkFromOtherWords() {
    HandOffSheet otherWords =
        new HandOffSheet(
            sheet.id(),
            "Credentials",
            Optional.empty(),
            List.of("Look three times."),
            sheet.steps(),
            sheet.questions());
    HandOffSheet otherWork = with("x", new Step("URL", "https://fabrikam.example", false));

    assertThat(otherWords.digest()).isEqualTo(sheet.digest());
    assertThat(otherWork.digest()).isNotEqualTo(sheet.digest()).hasSize(64);
  }

  @Test
  void eachValueOfTheWorkChangesTheDigest() {
    assertThat(
            List.of(
                work(new Step("URL", "https://a.example", false), "url", Kind.TEXT),
                work(new Step("Url", "https://a.example", false), "url", Kind.TEXT),
                work(new Step("URL", "https://b.example", false), "url", Kind.TEXT),
                work(new Step("URL", "https://a.example", true), "url", Kind.TEXT),
                work(new Step("URL", "https://a.example", false), "uri", Kind.TEXT),
                work(new Step("URL", "https://a.example", false), "url", Kind.YES_NO)))
        .extracting(HandOffSheet::digest)
        .doesNotHaveDuplicates();
  }

  private static HandOffSheet work(Step step, String question, Kind kind) {
    return new HandOffSheet(
        "x",
        "x",
        Optional.empty(),
        List.of(),
        List.of(step),
        List.of(new Question(question, "Which?", kind)));
  }

  @Test
  void twoQuestionsOfOneNameAreRefused() {
    Question question = new Question("url", "Which?", Kind.TEXT);
    assertThatThrownBy(
            () ->
                new HandOffSheet(
                    "x", "x", Optional.empty(), List.of(), List.of(), List.of(question, question)))
        .hasMessageContaining("url");
  }

  private static HandOffSheet with(String warning, Step step) {
    return new HandOffSheet(
        "credentials-x-1", "x", Optional.empty(), List.of(warning), List.of(step), List.of());
  }
}
