package dev.syncsetup.core.spi.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Answer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevealedTest {
  private static final Secret SECRET = Secret.of("quai \"Ü\\& 7 niebieski");
  private static final Secret TOKEN = Secret.of("eyQ".repeat(100));

  RevealedTest() {
    assertThat(SECRET.reveal().length() + TOKEN.reveal().length()).isPositive();
  }

  @Test
  void secretThatCameBackIsNotInAnErrorNorInItsCode() {
    String echo = "no " + SECRET.reveal() + ", no";

    assertThat(new SdkException(echo)).hasMessage("no ***, no");
    assertThat(
            new ServiceException(
                    echo, new ServiceException.Details("S", "Api.get", 400, echo, echo, false))
                .code())
        .contains("no ***, no");
  }

  @Test
  void secretIsHiddenAsInAWebFormAndAsInJson() {
    assertThat(Revealed.hidden("secret=quai+%22%C3%9C%5C%26+7+niebieski&x=1"))
        .isEqualTo("secret=***&x=1");
    assertThat(Revealed.hidden("{\"a\":\"quai \\\"Ü\\\\& 7 niebieski\"}"))
        .isEqualTo("{\"a\":\"***\"}");
  }

  @Test
  void tokenIsHiddenAlsoWhereATextWasCutShort() {
    assertThat(Revealed.hidden("Bearer " + TOKEN.reveal().substring(0, 90) + "..."))
        .isEqualTo("Bearer ***...");
    assertThat(Revealed.hidden(TOKEN.reveal() + " and " + TOKEN.reveal())).isEqualTo("*** and ***");
  }

  @Test
  void tokensThatBeginAlikeAreHiddenToTheirEnds() {
    Secret first = Secret.of("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.first.8Jd2");
    Secret second = Secret.of("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.second.Kw5x");
    String text = first.reveal() + " or " + second.reveal() + ".";

    assertThat(Revealed.hidden(text)).isEqualTo("*** or ***.");
  }

  @Test
  void answerIsReadWithoutTheSecretsInIt() {
    Answer answer =
        new Answer(
            "Api.get",
            401,
            Map.of("request-id", "Bearer " + TOKEN.reveal()),
            "{\"error\":{\"message\":\"" + TOKEN.reveal() + "\"}}",
            Optional.empty());

    assertThat(answer.body()).isEqualTo("{\"error\":{\"message\":\"***\"}}");
    assertThat(answer.header("Request-Id")).contains("Bearer ***");
  }

  @Test
  void whatHasNotLeftTheProcessOrIsAShortWordIsShown() {
    Secret kept = Secret.of("never sent anywhere");
    Secret shortOne = Secret.of("contoso");

    assertThat(shortOne.reveal()).isEqualTo("contoso");
    assertThat(Revealed.hidden("never sent anywhere by contoso"))
        .isEqualTo("never sent anywhere by contoso");
    assertThat(kept).hasToString("***");
  }
}
