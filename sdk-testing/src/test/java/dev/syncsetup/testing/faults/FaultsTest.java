package dev.syncsetup.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.WebApiClient;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatedCloudTest
class FaultsTest {
  private final SimulatedCloud cloud;
  private final WebApiClient api;

  FaultsTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.api = WebApiClient.administrator(cloud);
  }

  @Test
  void wornTokenIsRefusedAsTheServiceRefusesIt() {
    cloud.faults().next("dataverse", "GET", "WhoAmI", new Fault.WornToken());

    WebApiClient.Answer refused = api.get("WhoAmI");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer authorization_uri=");
    assertThat(cloud.transcript().exchanges().get(0).fault()).isEqualTo("WornToken");
    assertThat(api.get("WhoAmI").status()).isEqualTo(200);
  }

  @Test
  void onlyTheMarkedRequestMeetsItsFault() {
    cloud.faults().marked("Mark", "this", new Fault.Answer(500, Map.of(), ""));

    assertThat(api.get("WhoAmI").status()).isEqualTo(200);
    assertThat(api.with("mark", "other").get("WhoAmI").status()).isEqualTo(200);
    assertThat(api.with("mark", "this").get("WhoAmI").status()).isEqualTo(500);
    assertThat(api.with("mark", "this").get("WhoAmI").status()).isEqualTo(200);
  }

  @Test
  void answerThatIsReplacedComesAfterTheWork() {
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "/contacts",
            new Fault.Replaced(new Fault.Answer(502, Map.of(), "")));

    assertThat(api.post("contacts", "{\"lastname\":\"A\"}").status()).isEqualTo(502);

    assertThat(cloud.dataverse().rows("contact")).hasSize(1);
    Exchange exchange = cloud.transcript().exchanges().get(0);
    assertThat(exchange.status()).isEqualTo(502);
    assertThat(exchange.fault()).isEqualTo("Replaced");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          graph     | /v1.0/$batch        | {"requests":[{"id":"1","method":"GET"}]}  | false
          graph     | /v1.0/$batch        | {"requests":[{"id":"1","method":"POST"}]} | true
          dataverse | /api/data/v9.2/$batch | GET /api/data/v9.2/leads HTTP/1.1       | false
          dataverse | /api/data/v9.2/$batch | PATCH /api/data/v9.2/leads(1) HTTP/1.1  | true
          """)
  void batchIsAWriteWhenSomethingInItIs(String service, String target, String body, boolean write) {
    Exchange batch =
        new Exchange(1, Instant.EPOCH, service, "POST", target, Map.of(), body, 200, "", null);

    assertThat(batch.isWrite()).isEqualTo(write);
  }
}
