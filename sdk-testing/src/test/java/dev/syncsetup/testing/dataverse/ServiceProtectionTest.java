package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceProtectionTest {
  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final WebApiClient api = WebApiClient.administrator(cloud);

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void publishedFiguresAreTheFirstOnes() {
    assertThat(cloud.dataverse().limits().requests()).isEqualTo(6_000);
    assertThat(cloud.dataverse().limits().window()).isEqualTo(Duration.ofMinutes(5));
    assertThat(cloud.dataverse().limits().executionTime()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void tooManyRequestsWaitUntilTheOldestLeavesTheWindow() {
    cloud.dataverse().limits().requests(2);
    api.get("WhoAmI");
    cloud.clock().advance(Duration.ofSeconds(100));
    api.get("WhoAmI");

    Answer refused = api.get("WhoAmI");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("0x80072322");
    assertThat(refused.message())
        .isEqualTo("Number of requests exceeded the limit of 2 over time window of 300 seconds.");
    assertThat(refused.header("Retry-After")).isEqualTo("200");
    cloud.clock().advance(Duration.ofSeconds(200));
    assertThat(api.get("WhoAmI").status()).isEqualTo(200);
    assertThat(api.get("WhoAmI").status()).isEqualTo(429);
  }

  @Test
  void tooMuchExecutionTimeIsRefused() {
    cloud.dataverse().limits().timePerRequest(Duration.ofMinutes(10));
    api.get("WhoAmI");
    api.get("WhoAmI");

    Answer refused = api.get("WhoAmI");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("0x80072321");
    assertThat(refused.message()).contains("1200000 milliseconds");
    assertThat(refused.header("Retry-After")).isEqualTo("300");
  }

  @Test
  void everyCallerHasLimitsOfItsOwn() {
    cloud.dataverse().limits().requests(1);
    api.get("WhoAmI");
    assertThat(api.get("WhoAmI").status()).isEqualTo(429);

    assertThat(WebApiClient.person(cloud, "jane.doe@contoso.com").get("WhoAmI").status())
        .isEqualTo(200);
  }

  @Test
  void refusedCallersWithoutATokenAreNotCounted() {
    cloud.dataverse().limits().requests(1);
    assertThat(api.without("Authorization").get("WhoAmI").status()).isEqualTo(401);

    assertThat(api.get("WhoAmI").status()).isEqualTo(200);
  }

  @Test
  void answersTellWhatIsLeft() {
    cloud.dataverse().limits().timePerRequest(Duration.ofSeconds(30));

    Answer answer = api.get("WhoAmI");

    assertThat(answer.header("x-ms-ratelimit-burst-remaining-xrm-requests")).isEqualTo("5999");
    assertThat(answer.header("x-ms-ratelimit-time-remaining-xrm-requests")).isEqualTo("1170.00");
  }
}
