package dev.syncsetup.dynamics.internal.batch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
  /** In the text of a batch it would be a request of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"\r\n\r\nDELETE /x", "\n", "\r", "\0", "\u007f"})
  void lineBreakInPathOrHeaderIsRefused(String text) {
    assertThatThrownBy(() -> new Operation("GET", "accounts" + text, Map.of(), null, true))
        .isInstanceOf(UnexpectedResponseException.class);
    assertThatThrownBy(
            () -> new Operation("GET", "accounts", Map.of("If-Match", "1" + text), null, true))
        .isInstanceOf(UnexpectedResponseException.class);
  }
}
