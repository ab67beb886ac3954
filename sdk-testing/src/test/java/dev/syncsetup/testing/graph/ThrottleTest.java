package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.graph.protocol.GraphLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatedCloudTest
class ThrottleTest {
  private static final String ME = "/users/admin@contoso.com";

  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  ThrottleTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  @ParameterizedTest
  @CsvSource({"49, 3500", "50, 5000", "500, 5000", "501, 8000"})
  void biggerTenantsMayAskForMore(int users, int units) {
    assertThat(GraphLimits.published(users)).isEqualTo(new GraphLimits(units, 3_000));
  }

  @ParameterizedTest
  @CsvSource({
    "/users/admin@contoso.com, 2",
    "/users/admin@contoso.com?$select=id, 1",
    "/users, 2",
    "/users?$top=5, 1",
    "/users?$top=50, 2",
    "/subscribedSkus, 3",
    "/subscribedSkus?$select=skuId, 2",
    "/applications, 2",
    "/users/admin@contoso.com/licenseDetails, 2",
    "/oauth2PermissionGrants, 1",
  })
  void everyAnswerNamesItsCost(String path, String cost) {
    assertThat(graph.get(path).header("x-ms-resource-unit")).isEqualTo(cost);
  }

  @Test
  void usedUpUnitsComeBackWhenTheWindowIsOver() {
    cloud.graph().behaviour().limits(new GraphLimits(4, 100));
    cloud.clock().advance(Duration.ofMillis(200));
    assertThat(graph.get(ME).header("x-ms-throttle-limit-percentage")).isEmpty();
    assertThat(graph.get(ME).header("x-ms-throttle-limit-percentage")).isEqualTo("1.0");
    cloud.clock().advance(Duration.ofSeconds(4));

    GraphCaller.Answer refused = graph.get(ME);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TooManyRequests");
    assertThat(refused.header("Retry-After")).isEqualTo("6");
    assertThat(refused.header("x-ms-throttle-information")).isEqualTo("ResourceUnitLimitExceeded");
    assertThat(refused.header("x-ms-throttle-scope"))
        .contains(SimulatedCloud.ADMINISTRATOR.toString());
    cloud.clock().advance(Duration.ofSeconds(6));
    assertThat(graph.get(ME).status()).isEqualTo(200);
  }

  @Test
  void usedUpWritesLeaveReadsAlone() {
    cloud.graph().behaviour().limits(new GraphLimits(1_000, 1));
    String change = "{'displayName':'New'}";
    assertThat(graph.patch(ME, change).status()).isEqualTo(204);

    GraphCaller.Answer refused = graph.patch(ME, change);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("150");
    assertThat(refused.header("x-ms-throttle-information")).isEqualTo("WriteLimitExceeded");
    assertThat(graph.get(ME).status()).isEqualTo(200);
  }

  @Test
  void eachItemOfABatchIsThrottledOnItsOwn() {
    cloud.graph().behaviour().limits(new GraphLimits(2, 100));
    String item = "{'id':'%s','method':'GET','url':'/users/admin@contoso.com'}";

    GraphCaller.Answer answer =
        graph.post(
            "/$batch", "{'requests':[" + item.formatted("1") + "," + item.formatted("2") + "]}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/responses/0/status").asInt()).isEqualTo(429);
    assertThat(answer.body().at("/responses/0/headers/Retry-After").asText()).isEqualTo("10");
    assertThat(answer.body().at("/responses/1/status").asInt()).isEqualTo(200);
  }

  @Test
  void mailIsNotCounted() {
    cloud.graph().behaviour().limits(new GraphLimits(0, 0));
    String mail =
        "{'message':{'subject':'s','body':{'contentType':'Text','content':'t'},"
            + "'toRecipients':[{'emailAddress':{'address':'a@example.org'}}]}}";

    assertThat(graph.post(ME + "/sendMail", mail).status()).isEqualTo(202);
  }

  @Test
  void resetForgetsWhatWasUsed() {
    cloud.graph().behaviour().limits(new GraphLimits(2, 100));
    assertThat(graph.get(ME).status()).isEqualTo(200);
    cloud.reset();

    assertThat(GraphCaller.administrator(cloud).get(ME).status()).isEqualTo(200);
  }
}
