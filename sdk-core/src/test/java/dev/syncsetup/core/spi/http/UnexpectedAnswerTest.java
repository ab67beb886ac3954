package dev.syncsetup.core.spi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.support.Widget;
import dev.syncsetup.core.support.WidgetService;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none: the error says so, and quotes nothing of them. */
class UnexpectedAnswerTest {
  private final WidgetService widgets = new WidgetService();

  @AfterEach
  void close() {
    widgets.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>planted</html>",
        "planted",
        "{\"name\":planted}",
        "{\"name\":\"planted",
        "{\"name\":{\"planted\":1}}",
        "[\"planted\"]",
        ""
      })
  void answerThatIsNotTheExpectedJsonIsNamedAndNotQuoted(String body) {
    widgets.answer(body);

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("Widgets")
        .hasMessageContaining("WidgetsApi.create")
        .hasMessageNotContaining("planted")
        .hasNoCause();
    assertThat(widgets.server.getRequestCount()).as("attempts of a create").isEqualTo(1);
  }

  @Test
  void positionOfTheFaultIsTold() {
    widgets.answer("{\"name\":\n  oops}");

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .hasMessageContaining("line 2");
  }

  @Test
  void readIsTriedAgainBecauseProxiesRecover() {
    widgets.answer("<html>");
    widgets.answerWidget();

    assertThat(widgets.connection.body(widgets.api.read())).isEqualTo(Widget.named("cog"));
  }

  @Test
  void successWithoutTheBodyAskedForIsUnexpected() {
    widgets.answer(204);
    widgets.answer("null");

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("WidgetsApi.read without a body");
    assertThatThrownBy(() -> widgets.connection.body(widgets.api.read()))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void successWithoutBodyIsFineWhereNoneIsAskedFor() {
    widgets.answer(204);

    widgets.connection.run(widgets.api.publish());

    assertThat(widgets.received().getMethod()).isEqualTo("POST");
  }

  @Test
  void deeplyNestedAnswerEndsInErrorAndNotInStackOverflow() {
    widgets.answer(new MockResponse.Builder().body("{\"ignored\":" + "[".repeat(1_000_000)));

    assertThatThrownBy(() -> widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void unknownFieldsAreIgnoredAndUnsetOnesNotSent() {
    widgets.answer("{\"name\":\"cog\",\"added\":{\"next\":[\"year\"]}}");

    assertThat(widgets.connection.body(widgets.api.create(Widget.named("cog"))))
        .isEqualTo(Widget.named("cog"));
    assertThat(widgets.received().getBody()).hasToString("[text={\"name\":\"cog\"}]");
  }
}
