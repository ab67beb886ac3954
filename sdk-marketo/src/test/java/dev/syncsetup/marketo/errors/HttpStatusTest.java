package dev.syncsetup.marketo.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Failures of the transport, which have an HTTP status and no envelope. */
class HttpStatusTest {
  private static final String READ = "/rest/v1/leads/describe2.json";
  private static final String WRITE = "/rest/v1/companies.json";

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
  @CsvFileSource(resources = "http-statuses.csv", useHeadersInDisplayName = true)
  void statusIsTypedAndSentAsOftenAsItHelps(
      int status, String exception, boolean retryable, int reads, int writes) {
    for (int i = 0; i < 10; i++) {
      Fault.Answer answer = new Fault.Answer(status, Map.of(), "<html>no envelope</html>");
      simulated.faults.next("marketo", "GET", READ, answer);
      simulated.faults.next("marketo", "POST", WRITE, answer);
    }

    Thrown.by(() -> client.fields().leadFields()).is(exception, "", retryable);
    Thrown.by(() -> raw.writeJson("{}")).is(exception, "", retryable);

    assertThat(simulated.exchanges(READ)).hasSize(reads);
    assertThat(simulated.exchanges(WRITE)).hasSize(writes);
  }
}
