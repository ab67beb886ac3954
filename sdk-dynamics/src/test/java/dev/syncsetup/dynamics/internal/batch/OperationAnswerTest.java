package dev.syncsetup.dynamics.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationAnswerTest {
  private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

  @ParameterizedTest
  @CsvSource({"199, false", "200, true", "299, true", "300, false"})
  void successIsAStatusOfTheTwoHundreds(int status, boolean success) {
    assertThat(new OperationAnswer(status, Map.of(), "").isSuccess()).isEqualTo(success);
  }

  @Test
  void bodyIsReadAsAskedFor() {
    assertThat(new OperationAnswer(200, Map.of(), "[1,2]").json(NUMBERS)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[planted]", "[1"})
  void otherBodyIsATypedErrorThatDoesNotQuoteIt(String body) {
    assertThatThrownBy(() -> new OperationAnswer(200, Map.of(), body).json(NUMBERS))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("not the JSON expected")
        .hasMessageNotContaining("planted")
        .hasNoCause();
  }
}
