package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalOperatorTest {
  private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
  private static final Step PASSWORD = new Step("Password", "of the sync user", true);
  private static final Step SECRET = new Step("Client Secret", "of app 7", true);
  private static final HandOffSheet SHEET =
      new HandOffSheet(
          "credentials-x-1",
          "Step 1",
          Optional.of("No way back."),
          List.of(),
          List.of(new Step("Edit", "", false), PASSWORD, SECRET),
          List.of(
              new Question("url", "Which URL?", Kind.TEXT),
              new Question("saved", "Is it saved?", Kind.YES_NO)));
  private static final SheetSecrets SECRETS =
      SheetSecrets.none()
          .and(PASSWORD, Secret.of("planted-password"))
          .and(SECRET, Secret.of("planted-secret"));

  private final StringBuilder screen = new StringBuilder();

  @Test
  void personWhoAnswersEverythingHasConfirmed() {
    Operator operator = typing("done\nhttps://a.example\ny\nall well\nAda Admin\n");

    assertThat(operator.handOver(SHEET, SECRETS))
        .contains(
            Confirmation.of(
                SHEET,
                "Ada Admin",
                NINE,
                "all well",
                Map.of("url", "https://a.example", "saved", "yes")));
    assertThat(operator.confirmation(SHEET.id())).isPresent();
    assertThat(screen)
        .contains("STOP. IRREVERSIBLE: THIS CANNOT BE UNDONE.", "Which URL?", "Is it saved?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "done",
        "done\n\n",
        "done\nhttps://a.example\n\n",
        "done\nhttps://a.example\nyes\n\n",
        "done\nhttps://a.example\nyes\nall well\n  \n"
      })
  void nothingTypedMeansNotDoneYet(String typed) {
    Operator operator = typing(typed);

    assertThat(operator.handOver(SHEET, SECRETS)).isEmpty();
    assertThat(operator.confirmation(SHEET.id())).isEmpty();
    assertThat(screen).contains("Not confirmed").doesNotContain("planted");
  }

  @Test
  void secretIsShownAloneOnRequestAndCleared() {
    typing("3\n\n\n").handOver(SHEET, SECRETS);

    String text = screen.toString();
    int shown = text.indexOf("planted-secret");
    assertThat(text.substring(0, shown)).contains("\u001b[?1049h");
    assertThat(text.substring(shown)).contains("\u001b[2J").contains("\u001b[?1049l");
    assertThat(text).doesNotContain("planted-password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "4", "99999999999", "-1", "x", "secret"})
  void onlyTheNumberOfASecretStepShowsASecret(String command) {
    typing(command + "\n\n").handOver(SHEET, SECRETS);

    assertThat(screen).contains("There is no secret at").doesNotContain("planted");
  }

  @Test
  void questionForYesOrNoIsAskedUntilItIsEither() {
    Operator operator = typing("DONE\nu\nperhaps\nN\nseen\nAda\n");

    assertThat(operator.handOver(SHEET, SECRETS))
        .hasValueSatisfying(word -> assertThat(word.answer("saved")).contains("no"));
  }

  @Test
  void laterWordTakesThePlaceOfAnEarlierOne() {
    Operator operator = typing("done\nu\nno\nseen\nAda\ndone\nu\nyes\nseen\nAda\n");
    operator.handOver(SHEET, SECRETS);

    operator.handOver(SHEET, SECRETS);

    assertThat(operator.confirmation(SHEET.id()))
        .hasValueSatisfying(word -> assertThat(word.answer("saved")).contains("yes"));
  }

  @Test
  void secretsPrintNothing() {
    assertThat(SECRETS).hasToString("SheetSecrets[2]");
  }

  private Operator typing(String typed) {
    return Operator.terminal(new StringReader(typed), screen, () -> NINE);
  }
}
