package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class BatchTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  BatchTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  private GraphCaller.Answer batch(String... items) {
    return graph.post("/$batch", "{'requests':[" + String.join(",", items) + "]}");
  }

  private static String get(String id, String url) {
    return "{'id':'" + id + "','method':'GET','url':'" + url + "'}";
  }

  private static JsonNode response(GraphCaller.Answer answer, String id) {
    for (JsonNode each : answer.body().path("responses")) {
      if (each.path("id").asText().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("No response " + id);
  }

  @Test
  void answersComeInAnotherOrderWithAStatusEach() {
    GraphCaller.Answer answer =
        batch(
            get("1", "/users/admin@contoso.com?$select=id"), get("2", "/users/nobody@contoso.com"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/responses/0/id").asText()).isEqualTo("2");
    assertThat(response(answer, "1").path("status").asInt()).isEqualTo(200);
    assertThat(response(answer, "1").at("/body/id").asText()).hasSize(36);
    assertThat(response(answer, "2").path("status").asInt()).isEqualTo(404);
    assertThat(response(answer, "2").at("/body/error/innerError/request-id").asText())
        .isEqualTo(response(answer, "2").at("/headers/request-id").asText());
  }

  @Test
  void writeNeedsItsContentType() {
    String patch =
        "{'id':'1','method':'PATCH','url':'/users/admin@contoso.com','body':{'jobTitle':'Boss'}";

    assertThat(batch(patch + "}").status()).isEqualTo(400);
    GraphCaller.Answer answer = batch(patch + ",'headers':{'Content-Type':'application/json'}}");
    assertThat(response(answer, "1").path("status").asInt()).isEqualTo(204);
    assertThat(response(answer, "1").path("body").isNull()).isTrue();
    assertThat(graph.get("/users/admin@contoso.com").text("jobTitle")).isEqualTo("Boss");
  }

  @Test
  void failedDependencyFailsItsDependants() {
    String second = get("2", "/users/admin@contoso.com").replace("}", ",'dependsOn':['1']}");
    String third = get("3", "/users/admin@contoso.com").replace("}", ",'dependsOn':['2']}");

    GraphCaller.Answer answer = batch(third, second, get("1", "/users/nobody@contoso.com"));

    assertThat(response(answer, "2").path("status").asInt()).isEqualTo(424);
    assertThat(response(answer, "3").path("status").asInt()).isEqualTo(424);
  }

  @Test
  void malformedBatchIsRefusedAsAWhole() {
    String[] many = new String[21];
    for (int i = 0; i < many.length; i++) {
      many[i] = get("" + i, "/users");
    }
    String circle = get("1", "/users").replace("}", ",'dependsOn':['1']}");

    assertThat(batch(many).status()).isEqualTo(400);
    assertThat(batch(Arrays.copyOf(many, 20)).status()).isEqualTo(200);
    assertThat(batch().status()).isEqualTo(400);
    assertThat(batch(get("1", "/users"), get("1", "/users")).status()).isEqualTo(400);
    assertThat(batch(get("1", cloud.graphUrl() + "/v1.0/users")).status()).isEqualTo(400);
    assertThat(batch(circle).status()).isEqualTo(400);
    assertThat(batch(circle.replace("['1']", "['9']")).status()).isEqualTo(400);
    assertThat(batch("{'id':'1'}").status()).isEqualTo(400);
  }

  @Test
  void oneItemIsThrottledOnItsOwn() {
    cloud
        .faults()
        .next(
            "graph", "GET", "/users/admin", new Fault.Answer(429, Map.of("Retry-After", "3"), ""));

    GraphCaller.Answer answer = batch(get("1", "/users/admin@contoso.com"), get("2", "/users"));

    assertThat(response(answer, "1").path("status").asInt()).isEqualTo(429);
    assertThat(response(answer, "1").at("/headers/Retry-After").asText()).isEqualTo("3");
    assertThat(response(answer, "2").path("status").asInt()).isEqualTo(200);
  }

  @Test
  void lostItemWasDoneAndResetItemWasNot() {
    cloud.faults().next("graph", "DELETE", "/users/a@", new Fault.LostAnswer());
    cloud.faults().next("graph", "DELETE", "/users/b@", new Fault.Reset());
    cloud.tenant().addAccount("a@contoso.com", "A", "Long-Enough-1");
    cloud.tenant().addAccount("b@contoso.com", "B", "Long-Enough-1");

    GraphCaller.Answer answer =
        batch(
            get("1", "/users/a@contoso.com").replace("GET", "DELETE"),
            get("2", "/users/b@contoso.com").replace("GET", "DELETE"));

    assertThat(response(answer, "1").path("status").asInt()).isEqualTo(504);
    assertThat(response(answer, "2").path("status").asInt()).isEqualTo(503);
    assertThat(cloud.tenant().account("a@contoso.com")).isEmpty();
    assertThat(cloud.tenant().account("b@contoso.com")).isPresent();
  }
}
