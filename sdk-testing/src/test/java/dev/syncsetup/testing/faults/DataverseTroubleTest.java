package dev.syncsetup.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import dev.syncsetup.testing.internal.http.Json;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataverseTroubleTest {

  @ParameterizedTest
  @EnumSource
  void faultIsWordedLikeARefusalOfTheService(DataverseTrouble trouble) {
    Fault.Answer fault = trouble.fault();
    JsonNode error = Json.parse(fault.body()).path("error");

    assertThat(fault.status()).isEqualTo(trouble.status()).isBetween(400, 499);
    assertThat(error.path("code").asText()).isEqualTo(trouble.code()).matches("0x8[0-9a-f]{7}");
    assertThat(error.path("message").asText()).isEqualTo(trouble.message()).endsWith(".");
  }

  @Test
  void eachHasACodeOfItsOwn() {
    assertThat(Arrays.stream(DataverseTrouble.values()).map(DataverseTrouble::code))
        .doesNotHaveDuplicates();
  }

  @Test
  void nextRequestThatFitsMeetsIt() {
    try (SimulatedCloud cloud = SimulatedCloud.start()) {
      WebApiClient api = WebApiClient.administrator(cloud);
      cloud.faults().next("dataverse", "GET", "WhoAmI", DataverseTrouble.SQL_TIMEOUT.fault());

      Answer refused = api.get("WhoAmI");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("0x80044151");
      assertThat(api.get("WhoAmI").status()).isEqualTo(200);
    }
  }
}
