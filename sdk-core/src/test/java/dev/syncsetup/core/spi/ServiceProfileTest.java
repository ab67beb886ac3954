package dev.syncsetup.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.core.support.WidgetRefusals;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceProfileTest {

  @Test
  void baseUrlWithoutSlashIsRefusedBecauseItsLastPartWouldBeLost() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ServiceProfile(
                    "Widgets",
                    "logger",
                    URI.create("https://widgets.example/api"),
                    null,
                    Map.of(),
                    "id",
                    new Throughput(1, Duration.ofSeconds(1), 1),
                    new WidgetRefusals()))
        .withMessageContaining("slash");
  }

  @Test
  void headersOfAnswerAreFoundInAnyCase() {
    Answer answer = new Answer("op", 500, Map.of("X-Request-Id", "1"), "", Optional.empty());

    assertThat(answer.header("x-request-ID")).contains("1");
    assertThat(answer.header("other")).isEmpty();
  }
}
