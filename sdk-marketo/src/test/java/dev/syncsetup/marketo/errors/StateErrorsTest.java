package dev.syncsetup.marketo.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.CrmErrorPlace;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors that the simulated instance gives of its own accord, because of the state it is in. */
class StateErrorsTest {
  private static final String COMPANY = "\"input\":[{\"externalCompanyId\":\"c1\"}]}";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final RawRest raw = new RawRest(simulated);

  @AfterEach
  void close() {
    raw.close();
    simulated.close();
  }

  @ParameterizedTest
  @CsvSource({
    "605, leads/delete.json, ServiceException",
    "610, leads/descrive.json, NotFoundException",
    "1001, leads.json?filterType=email&filterValues=x&batchSize=many, ServiceException",
    "1002, leads.json?filterType=email, ServiceException",
    "1003, leads.json?filterType=email&filterValues=x&batchSize=301, ServiceException",
    "1006, leads.json?filterType=email&filterValues=x&fields=nonsense, ServiceException",
    "1011, leads.json?filterType=city&filterValues=Oslo, ServiceException"
  })
  void queryThatTheInstanceRefusesIsTyped(String code, String path, String exception) {
    Thrown.by(() -> raw.get(path)).is(exception, code, false);
    assertThat(simulated.exchanges("/rest/")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "612, text/plain, {}",
    "609, application/json, {",
    "1002, application/json, {}",
    "1003, application/json, '{\"action\":\"nonsense\"}'"
  })
  void bodyThatTheInstanceRefusesIsTyped(String code, String type, String body) {
    Thrown.by(() -> raw.write(type, body)).is("ServiceException", code, false);
    assertThat(simulated.exchanges("/rest/")).hasSize(1);
  }

  @Test
  void skippedRecordIsTypedWhereItStandsAlone() {
    Thrown.by(() -> raw.writeJson("{\"action\":\"updateOnly\"," + COMPANY))
        .is("NotFoundException", "1013", false);
    raw.writeJson("{\"action\":\"createOnly\"," + COMPANY);
    Thrown.by(() -> raw.writeJson("{\"action\":\"createOnly\"," + COMPANY))
        .is("ConflictException", "1017", false);
    assertThat(simulated.marketo.companies()).containsOnlyKeys("c1");
  }

  @ParameterizedTest
  @EnumSource(CrmErrorPlace.class)
  void writeThatACrmForbidsIsAConflictWhereverItIsSaid(CrmErrorPlace place) {
    simulated.marketo.openQuestions().crmErrorPlace(place);
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    Thrown.by(() -> raw.writeJson("{" + COMPANY)).is("ConflictException", "1018", false);
    assertThat(simulated.exchanges("/rest/")).hasSize(1);
  }

  @Test
  void bodyOverOneMegabyteIsRefusedOnce() {
    Thrown.by(() -> raw.writeJson("{\"x\":\"" + "a".repeat(1024 * 1024) + "\"}"))
        .is("ServiceException", "", false);
    assertThat(simulated.exchanges("/rest/")).extracting("status").containsExactly(413);
  }

  @Test
  void addressOverEightKilobytesIsRefusedOnce() {
    Thrown.by(() -> raw.get("leads.json?filterValues=" + "a".repeat(8 * 1024)))
        .is("ServiceException", "", false);
    assertThat(simulated.exchanges("/rest/")).extracting("status").containsExactly(414);
  }

  @Test
  void tooManyCallsAtOnceAreWaitedFor() {
    simulated.marketo.otherCallsRunning(10);
    try (MarketoClient client =
        simulated
            .builder()
            .sleeper(
                wait -> {
                  simulated.marketo.otherCallsRunning(0);
                  simulated.clock.sleep(wait);
                })
            .build()) {
      assertThat(client.fields().leadFields()).isNotEmpty();
    }
    assertThat(simulated.exchanges("/rest/")).hasSize(2);
  }

  @Test
  void spentQuotaEndsEveryCallAtOnceUntilTheNextDay() {
    simulated.marketo.dailyQuota(3);
    try (MarketoClient client = simulated.client()) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.fields().leadFields()).isNotEmpty();
      }
      Thrown.by(() -> client.fields().leadFields()).is("RateLimitedException", "607", true);
      assertThat(simulated.exchanges("/rest/")).hasSize(4);

      // The clock stands at 02:00 in Chicago.
      simulated.clock.advance(Duration.ofHours(22));
      assertThat(client.fields().leadFields()).isNotEmpty();
    }
  }

  @Test
  void writeWhoseAnswerIsLostIsNotRepeated() {
    simulated.faults.next("marketo", "POST", "companies", new Fault.LostAnswer());

    assertThatThrownBy(() -> raw.writeJson("{" + COMPANY))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue());
    assertThat(simulated.exchanges("/rest/")).hasSize(1);
    assertThat(simulated.marketo.companies()).containsOnlyKeys("c1");
  }
}
