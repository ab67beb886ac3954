package dev.syncsetup.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no service has reason to send. */
class WireJsonTest {
  private static final String ID = "11111111-1111-1111-1111-111111111111";

  record Thing(UUID id, @Nullable UUID owner) {}

  record Loose(@Nullable UUID id) {}

  @Test
  void nestingIsReadToADepthOf200() throws JsonProcessingException {
    assertThat(WireJson.mapper().readTree("[".repeat(200) + "]".repeat(200))).isNotNull();
    refused("[".repeat(201) + "]".repeat(201));
  }

  @Test
  void moreThanFourMillionTokensAreRefused() {
    refused("[" + "{},".repeat(2_000_000) + "{}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":-Infinity}", "{'a':1}"})
  void jsonThatReadersReadDifferentlyIsRefused(String json) {
    refused(json);
  }

  @Test
  void numberOfMoreThanThousandDigitsIsRefused() {
    refused("1".repeat(1_001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"none\"}", "{\"owner\":\"" + ID + "\"}"})
  void recordWithoutTheIdItBeginsWithIsRefused(String json) {
    assertThatThrownBy(() -> WireJson.mapper().readValue(json, Thing.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void idThatMayBeMissingMayBeMissing() throws JsonProcessingException {
    assertThat(WireJson.mapper().readValue("{}", Loose.class)).isEqualTo(new Loose(null));
    assertThat(WireJson.mapper().readValue("{\"id\":\"" + ID + "\"}", Thing.class))
        .isEqualTo(new Thing(UUID.fromString(ID), null));
  }

  private static void refused(String json) {
    assertThatThrownBy(() -> WireJson.mapper().readTree(json)).isInstanceOf(JacksonException.class);
  }
}
