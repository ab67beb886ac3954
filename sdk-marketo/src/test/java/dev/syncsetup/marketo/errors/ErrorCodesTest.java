package dev.syncsetup.marketo.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each code, answered again and again, so that the requests count how often the SDK tries. */
class ErrorCodesTest {
  private static final String CALL_CODES = "call-codes.csv";
  private static final String RECORD_CODES = "record-codes.csv";
  private static final String READ = "/rest/v1/leads/describe2.json";
  private static final String WRITE = "/rest/v1/companies.json";
  private static final String DELETE = "/rest/v1/leads/delete.json";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();
  private final RawRest raw = new RawRest(simulated);

  @AfterEach
  void close() {
    client.close();
    raw.close();
    simulated.close();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = {CALL_CODES, RECORD_CODES},
      useHeadersInDisplayName = true)
  void codeIsTypedAndSentAsOftenAsItHelps(
      int code, String exception, boolean retryable, int reads, int writes) {
    answer("GET", READ, "{'requestId':'1#2','success':false,'errors':[" + notice(code) + "]}");
    answer("POST", WRITE, "{'success':false,'errors':[{'code':" + code + ",'message':'x'}]}");

    Thrown.by(() -> client.fields().leadFields()).is(exception, String.valueOf(code), retryable);
    Thrown.by(() -> raw.writeJson("{}")).is(exception, String.valueOf(code), retryable);

    assertThat(simulated.exchanges(READ)).hasSize(reads);
    assertThat(simulated.exchanges(WRITE)).hasSize(writes);
  }

  @ParameterizedTest
  @CsvFileSource(resources = RECORD_CODES, useHeadersInDisplayName = true)
  void recordLevelCodeIsTypedWhereverItStands(
      int code, String exception, boolean retryable, int reads, int writes) {
    String skipped =
        "{'success':true,'result':[{'status':'skipped','reasons':[" + notice(code) + "]}]}";
    for (String path : List.of(READ, WRITE, DELETE)) {
      answer(path.equals(READ) ? "GET" : "POST", path, skipped);
    }

    Thrown.by(() -> client.fields().leadFields()).is(exception, String.valueOf(code), retryable);
    Thrown.by(() -> raw.writeJson("{}")).is(exception, String.valueOf(code), retryable);
    assertThat(client.leads().delete(List.of(1L)))
        .singleElement()
        .satisfies(
            outcome -> assertThat(outcome.reasons()).containsExactly(code + " said Marketo"));

    assertThat(simulated.exchanges(READ)).hasSize(reads);
    assertThat(simulated.exchanges(WRITE)).hasSize(writes);
    assertThat(simulated.exchanges(DELETE)).hasSize(1);
  }

  @Test
  void spentExportQuotaIsToldFromAFullQueue() {
    answer(
        "GET",
        READ,
        "{'success':false,'errors':[{'code':'1029','message':'Export daily quota exceeded'}]}");

    Thrown.by(() -> client.fields().leadFields()).is("RateLimitedException", "1029", true);
    assertThat(simulated.exchanges(READ)).hasSize(1);
  }

  private static String notice(int code) {
    return "{'code':'" + code + "','message':'said Marketo'}";
  }

  private void answer(String method, String path, String json) {
    for (int i = 0; i < 10; i++) {
      simulated.faults.next(
          "marketo",
          method,
          path,
          new Fault.Answer(
              200, Map.of("Content-Type", "application/json"), json.replace('\'', '"')));
    }
  }
}
