package dev.syncsetup.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One client, many threads, and an instance that refuses the 101st and the eleventh call. */
class ManyThreadsTest {
  private static final int THREADS = 64;
  private static final int CALLS = 640;

  private final SimulatedMarketo simulated = new SimulatedMarketo();

  @AfterEach
  void close() {
    simulated.close();
  }

  @Test
  void sixtyFourThreadsOnOneClientStayWithinTheLimitsOfTheInstance() throws Exception {
    simulated.takeTime(Duration.ofMillis(2));
    SharedTime time = new SharedTime();
    Callable<Integer> call;
    try (MarketoClient client = simulated.builder().clock(time).sleeper(time::sleep).build()) {
      call =
          () -> {
            time.pass(Duration.ofMillis(ThreadLocalRandom.current().nextInt(400)));
            return client.fields().leadFields().size();
          };
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      for (Future<Integer> result : threads.invokeAll(Collections.nCopies(CALLS, call))) {
        assertThat(result.get()).isPositive();
      }
      threads.shutdown();
    }

    assertThat(simulated.exchanges("/rest/"))
        .hasSize(CALLS)
        .extracting(Exchange::responseBody)
        .allMatch(body -> body.contains("\"success\":true"));
    assertThat(simulated.marketo.mostUnderWay()).isBetween(2, 5);
  }

  @Test
  void clientsThatKnowNothingOfEachOtherMeetTheLimitAndWait() {
    for (int clients = 0; clients < 3; clients++) {
      try (MarketoClient client = simulated.client()) {
        for (int calls = 0; calls < 47; calls++) {
          assertThat(client.fields().leadFields()).isNotEmpty();
        }
      }
    }

    assertThat(simulated.exchanges("/rest/"))
        .anyMatch(exchange -> exchange.responseBody().contains("\"606\""));
  }

  /**
   * Time in which sleeps overlap, as they do in threads: a sleep ends so long after the moment its
   * thread last looked at the clock, however far others have moved time meanwhile.
   */
  private final class SharedTime extends Clock {
    private final ThreadLocal<Instant> seen = ThreadLocal.withInitial(simulated.clock::instant);

    @Override
    public Instant instant() {
      Instant now = simulated.clock.instant();
      seen.set(now);
      return now;
    }

    synchronized void sleep(Duration duration) {
      Duration left = Duration.between(simulated.clock.instant(), seen.get().plus(duration));
      if (!left.isNegative()) {
        simulated.clock.advance(left);
      }
    }

    synchronized void pass(Duration duration) {
      simulated.clock.advance(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Always UTC.");
    }
  }
}
