package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatsTest {
  private final RunningMarketo marketo = new RunningMarketo();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void usageCountsCallsPerApiUser() {
    marketo.get("/activities/types.json");
    marketo.get("/activities/types.json");

    Answer usage = marketo.get("/stats/usage.json");

    assertThat(usage.json().path("result"))
        .isEqualTo(
            Answer.json(
                "[{'date':'2026-01-05','total':2,'users':[{'userId':'"
                    + MarketoSimulator.API_USER
                    + "','count':2}]}]"));
  }

  @Test
  void errorsCountFailuresPerCode() {
    marketo.get("/no/such.json");
    marketo.post("/leads/describe.json", "{}");

    Answer errors = marketo.get("/stats/errors.json");

    assertThat(errors.json().at("/result/0/errors"))
        .isEqualTo(Answer.json("[{'errorCode':'605','count':1},{'errorCode':'610','count':1}]"));
  }

  @Test
  void weekShowsSevenDaysLatestFirst() {
    marketo.get("/activities/types.json");
    marketo.get("/no/such.json");
    marketo.clock().advance(Duration.ofDays(1));

    Answer usage = marketo.get("/stats/usage/last7days.json");
    Answer errors = marketo.get("/stats/errors/last7days.json");

    assertThat(usage.json().path("result")).hasSize(7);
    assertThat(usage.json().at("/result/0/total").asInt(-1)).isZero();
    assertThat(usage.json().at("/result/1/total").asInt()).isEqualTo(2);
    assertThat(errors.json().at("/result/1/errors/0/errorCode").asText()).isEqualTo("610");
  }
}
