package dev.syncsetup.marketo.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsClientTest {
  private static final String DESCRIBE = "/rest/v1/leads/describe2.json";

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void personFieldsComeInOneCall() {
    assertThat(client.fields().leadFields())
        .contains(new MarketoField("email", "Email Address", "email", false));
    assertThat(simulated.exchanges(DESCRIBE)).hasSize(1);
  }

  @Test
  void fieldsThatTheSyncHandlesAreMarked() {
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    assertThat(client.fields().leadFields())
        .filteredOn(MarketoField::crmManaged)
        .extracting(MarketoField::displayName)
        .contains("Microsoft Type");
  }

  @Test
  void missingAttributesAndUnknownOnesAreTolerated() {
    simulated.answerNext(
        DESCRIBE,
        "{\"success\":true,\"result\":[{\"new\":1,\"fields\":[{\"name\":\"x\",\"more\":{}}]}]}");

    assertThat(client.fields().leadFields()).containsExactly(new MarketoField("x", "x", "", false));
  }

  @Test
  void searchableFieldWithoutNameIsPassedOver() {
    simulated.answerNext(
        DESCRIBE,
        "{\"success\":true,\"result\":[{\"searchableFields\":[[null],null,[\"x\"]],"
            + "\"fields\":[{\"name\":\"x\"}]}]}");

    assertThat(client.fields().describe(MarketoObject.LEAD).searchableFields())
        .containsExactly(List.of("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"warnings\":[\"Nothing found\"]}",
        "{\"success\":true,\"result\":[{\"name\":\"API Lead\"}],\"warnings\":[\"Nothing found\"]}"
      })
  void descriptionWithoutFieldsIsNotTakenForNoFields(String json) {
    simulated.answerNext(DESCRIBE, json);

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("Nothing found");
  }

  @Test
  void missingPermissionIsNamed() {
    simulated.marketo.permissions("Read-Only Opportunity");

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("603")
        .hasMessageContaining("Access API");
    assertThat(simulated.exchanges(DESCRIBE)).hasSize(1);
  }

  @Test
  void throttledCallWaitsAndSucceeds() {
    simulated.refuseNext(DESCRIBE, 606, "Max rate limit '100' exceeded with in '20' secs");
    Instant before = simulated.clock.instant();

    assertThat(client.fields().leadFields()).isNotEmpty();

    assertThat(simulated.exchanges(DESCRIBE)).hasSize(2);
    assertThat(simulated.clock.instant()).isAfter(before);
  }

  @Test
  void spentDailyQuotaIsReportedAtOnce() {
    simulated.marketo.dailyQuota(0);

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("US Central");
    assertThat(simulated.exchanges(DESCRIBE)).hasSize(1);
  }

  @Test
  void passingFaultIsTriedAgainAFewTimesOnly() {
    for (int i = 0; i < 10; i++) {
      simulated.refuseNext(DESCRIBE, 611, "System error");
    }

    assertThatThrownBy(() -> client.fields().leadFields())
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.isRetryable()).isTrue());
    assertThat(simulated.exchanges(DESCRIBE)).hasSize(5);
  }

  @Test
  void lostAnswerIsAskedForAgain() {
    simulated.faults.next("marketo", "GET", DESCRIBE, new Fault.LostAnswer());

    assertThat(client.fields().leadFields()).isNotEmpty();
  }

  @Test
  void clientKeepsToHalfOfTheInstancesRate() {
    Instant before = simulated.clock.instant();
    for (int i = 0; i < 120; i++) {
      client.fields().leadFields();
    }

    assertThat(Duration.between(before, simulated.clock.instant()))
        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));
    assertThat(simulated.exchanges(DESCRIBE))
        .hasSize(120)
        .noneMatch(exchange -> exchange.responseBody().contains("\"606\""));
  }
}
