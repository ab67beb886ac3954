package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRequestTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONTINUE = "odata.continue-on-error";
  private static final String MISSING = "contacts(11111111-2222-3333-4444-555555555555)";

  private SimulatedCloud cloud;

  @BeforeEach
  void start() {
    cloud = SimulatedCloud.start();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void everyOperationIsAnsweredInOrderWhenErrorsDoNotStopTheBatch() {
    HttpResponse<String> answer =
        send(CONTINUE, batch(create("A"), part("GET", MISSING, ""), create("B")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("multipart/mixed; boundary=batchresponse_");
    assertThat(statuses(answer)).containsExactly("204", "404", "204");
    assertThat(cloud.dataverse().rows("contact")).hasSize(2);
  }

  @Test
  void firstFailureStopsTheBatchAndIsItsStatus() {
    HttpResponse<String> answer =
        send("", batch(create("A"), part("GET", MISSING, ""), create("B")));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(statuses(answer)).containsExactly("204", "404");
    assertThat(cloud.dataverse().rows("contact")).hasSize(1);
  }

  @Test
  void changeSetThatFailsIsTakenBackAndAnsweredOnce() {
    HttpResponse<String> answer =
        send(CONTINUE, batch(changeSet(create("A"), part("DELETE", MISSING, "")), create("B")));

    assertThat(statuses(answer)).containsExactly("404", "204");
    assertThat(cloud.dataverse().rows("contact"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("lastname")).isEqualTo("B"));
  }

  @Test
  void laterOperationRefersToTheRowOfAnEarlierOne() {
    String account = part("POST", "accounts", "{\"name\":\"Adatum\"}");
    String contact =
        part(
            "POST",
            "contacts",
            "{\"lastname\":\"$1\",\"parentcustomerid_account@odata.bind\":\"$1\"}");
    String rename = part("PATCH", "$1", "{\"name\":\"Adatum SE\"}");

    HttpResponse<String> answer = send(CONTINUE, batch(changeSet(account, contact, rename)));

    assertThat(statuses(answer)).containsExactly("204", "204", "204");
    assertThat(answer.body()).contains("Content-ID: 3");
    var company = cloud.dataverse().rows("account").get(0);
    assertThat(company.text("name")).isEqualTo("Adatum SE");
    assertThat(cloud.dataverse().rows("contact"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text("lastname")).isEqualTo("$1");
              assertThat(row.refersTo("parentcustomerid", company.id())).isTrue();
            });
  }

  @Test
  void referenceOutsideOfItsChangeSetIsRefused() {
    HttpResponse<String> answer =
        send(CONTINUE, batch(create("A"), changeSet(part("PATCH", "$9", "{\"lastname\":\"x\"}"))));

    assertThat(statuses(answer)).containsExactly("204", "400");
  }

  @Test
  void batchOfMoreThanAThousandOperationsIsRefused() {
    String[] parts =
        IntStream.range(0, 1001).mapToObj(i -> create("Row " + i)).toArray(String[]::new);

    assertThat(send(CONTINUE, batch(parts)).statusCode()).isEqualTo(400);
    assertThat(cloud.dataverse().rows("contact")).isEmpty();
  }

  @Test
  void readInsideAChangeSetIsRefused() {
    assertThat(send(CONTINUE, batch(changeSet(part("GET", "contacts", "")))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void batchInsideABatchIsRefused() {
    assertThat(send(CONTINUE, batch(part("POST", "$batch", "x"))).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b\r\n",
        "no multipart",
        "--b\nContent-Type: application/http\n\nGET x HTTP/1.1\n\n--b--\n",
        "--b\r\nContent-Type: text/plain\r\n\r\nGET contacts HTTP/1.1\r\n\r\n\r\n--b--\r\n",
        "--b\r\nContent-Type: application/http\r\n\r\nGET contacts HTTP/1.1\r\n\r\n\r\n--b--\r\n"
      })
  void malformedBatchIsRefused(String body) {
    assertThat(send(CONTINUE, body).statusCode()).isEqualTo(400);
  }

  @Test
  void faultsAndTheCustomizationLockHideInsideTheBatch() {
    cloud.dataverse().holdCustomizationLock("Import", Duration.ofMinutes(5));
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "/contacts",
            new Fault.Answer(429, Map.of("Retry-After", "7"), ""));

    HttpResponse<String> answer =
        send(CONTINUE, batch(create("A"), part("POST", "PublishAllXml", "{}"), create("B")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(statuses(answer)).containsExactly("429", "429", "204");
    assertThat(answer.body()).contains("Retry-After: 7", "0x80071151");
  }

  @Test
  void batchWithoutTokenIsChallenged() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(cloud.dataverseUrl() + "/api/data/v9.2/$batch"))
            .POST(HttpRequest.BodyPublishers.ofString(batch(create("A"))))
            .build();

    assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  private static String batch(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append("--b\r\n").append(part).append("\r\n");
    }
    return text + "--b--\r\n";
  }

  private static String changeSet(String... parts) {
    StringBuilder text = new StringBuilder("Content-Type: multipart/mixed; boundary=\"c\"\r\n\r\n");
    for (int i = 0; i < parts.length; i++) {
      text.append("--c\r\nContent-ID: ").append(i + 1).append("\r\n").append(parts[i] + "\r\n");
    }
    return text + "--c--\r\n";
  }

  private static String create(String name) {
    return part("POST", "/api/data/v9.2/contacts", "{\"lastname\":\"" + name + "\"}");
  }

  private static String part(String method, String address, String body) {
    return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + method
        + " "
        + address
        + " HTTP/1.1\r\n"
        + (body.isEmpty() ? "" : "Content-Type: application/json; type=entry\r\n")
        + "\r\n"
        + body;
  }

  private static List<String> statuses(HttpResponse<String> answer) {
    return Pattern.compile("(?m)^HTTP/1\\.1 (\\d+)")
        .matcher(answer.body())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private HttpResponse<String> send(String prefer, String body) {
    String origin = cloud.dataverseUrl().toString();
    String token =
        cloud.tenant().issue(origin, SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/api/data/v9.2/$batch"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .header("OData-Version", "4.0")
            .header("OData-MaxVersion", "4.0")
            .header("Content-Type", "multipart/mixed; boundary=\"b\"")
            .header("Prefer", prefer)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
