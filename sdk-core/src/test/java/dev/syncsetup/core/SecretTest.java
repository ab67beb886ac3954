package dev.syncsetup.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.syncsetup.core.spi.WireJson;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private static final Secret PLANTED = Secret.of("planted");

  @Test
  void printsAsStarsAloneAndInsideOthers() {
    assertThat(PLANTED).hasToString("***");
    assertThat(new AccessToken(PLANTED, Instant.EPOCH).toString())
        .contains("***")
        .doesNotContain("planted");
  }

  @Test
  void isRevealedOnRequestOnly() {
    assertThat(PLANTED.reveal()).isEqualTo("planted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankValueIsRefused(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(blank))
        .withMessageContaining("environment variable");
  }

  @Test
  void equalsBySecretValue() {
    assertThat(PLANTED).isEqualTo(Secret.of("planted")).hasSameHashCodeAs(Secret.of("planted"));
    assertThat(PLANTED).isNotEqualTo(Secret.of("planter")).isNotEqualTo("planted");
  }

  @Test
  void jsonOfTheWireRefusesSecretAloneAndInsideOthers() {
    ObjectMapper mapper = WireJson.mapper();

    assertThatThrownBy(() -> mapper.writeValueAsString(PLANTED))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageNotContaining("planted");
    assertThatThrownBy(() -> mapper.writeValueAsString(Map.of("password", PLANTED)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void mapperThatReadsFieldsAndForgivesEmptyBeansGetsNothing() throws JsonProcessingException {
    ObjectMapper lax =
        JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .visibility(PropertyAccessor.ALL, Visibility.ANY)
            .build();

    assertThat(lax.writeValueAsString(PLANTED)).doesNotContain("planted");
  }
}
