package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomizationLockTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PublishAllXml",
        "PublishAllXmlAsync",
        "PublishXml",
        "EntityDefinitions(LogicalName='lead')/Attributes"
      })
  void customizingDuringAnImportIsRefused(String path) {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(2));

    Answer answer = api.post(path, "");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("0x80071151");
    assertThat(answer.message()).contains("because there is another [Import] running");
    assertThat(answer.header("Retry-After")).isEmpty();

    cloud.clock().advance(Duration.ofMinutes(2));
    assertThat(api.post(path, "").status()).isNotEqualTo(429);
  }

  @Test
  void asynchronousPublishingHoldsTheLockUntilItsEnd() {
    Answer start = api.post("PublishAllXmlAsync", "{}");
    String job = "asyncoperations(" + start.body().path("AsyncOperationId").asText() + ")";

    assertThat(api.post("PublishAllXml", "").message())
        .contains("[PublishAll] because there is another [PublishAll]");
    assertThat(cloud.dataverse().lastPublished()).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(api.get(job).body().path("statuscode").asInt()).isEqualTo(30);
    assertThat(api.get(job).body().path("operationtype").asInt()).isEqualTo(204);
    assertThat(cloud.dataverse().lastPublished()).contains(cloud.clock().instant());
    assertThat(api.post("PublishAllXml", "").status()).isEqualTo(204);
  }

  @Test
  void publishingSomeTablesNamesThem() {
    String start = "{\"ParameterXml\":\"<importexportxml><entities><entity>";
    String end = "</entity></entities></importexportxml>\"}";

    assertThat(api.post("PublishXml", start + "lead" + end).status()).isEqualTo(204);
    assertThat(api.post("PublishXml", start + "nosuch" + end).status()).isEqualTo(400);
    assertThat(api.post("PublishXml", "{\"ParameterXml\":\"<x\"}").status()).isEqualTo(400);
  }

  @Test
  void actionsAreNotCalledWithGet() {
    assertThat(api.get("PublishAllXml").status()).isEqualTo(405);
    assertThat(api.post("WhoAmI", "").status()).isEqualTo(405);
  }
}
