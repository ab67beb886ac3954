package dev.syncsetup.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.marketo.leads.Lead;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client of each service, 64 threads, tokens that expire under way and calls sent away. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SharedClientTest {
  private static final int THREADS = 64;
  private static final int ROUNDS = 4;

  private final Scene scene = new Scene();
  private final List<UUID> contacts = new ArrayList<>();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void everyAnswerBelongsToItsQuestionAndTokensAreFetchedOnce() throws InterruptedException {
    plantPeople();
    TableDefinition table = scene.dynamics.columns().table("contact").orElseThrow();
    plantRefusals();
    Phaser round = new ExpiringTokens();

    List<Background> threads =
        IntStream.range(0, THREADS)
            .mapToObj(i -> Background.run(() -> askAndLeave(i, table, round)))
            .toList();

    assertThat(threads).allSatisfy(thread -> assertThat(thread.failure()).isNull());
    assertThat(scene.exchanges()).filteredOn(e -> e.fault() != null).hasSize(40);
    String graph = String.valueOf(scene.cloud.graphUrl().getPort());
    assertOnePerLife(signIns("entra", e -> e.requestBody().contains(graph)), ROUNDS);
    assertOnePerLife(signIns("entra", e -> !e.requestBody().contains(graph)), ROUNDS);
    assertOnePerLife(signIns("marketo", e -> e.target().contains("/identity/")), ROUNDS);
    scene.assertNothingUnderWay();
  }

  @Test
  void tokenThatIsRevokedIsRenewedOnceForAll() throws InterruptedException {
    plantPeople();
    scene.marketo.fields().leadFields();
    scene.cloud.marketo().revokeTokens();

    List<Background> threads =
        IntStream.range(0, THREADS).mapToObj(i -> Background.run(() -> askMarketo(i))).toList();

    assertThat(threads).allSatisfy(thread -> assertThat(thread.failure()).isNull());
    assertThat(signIns("marketo", e -> e.target().contains("/identity/"))).hasSize(2);
  }

  private void plantPeople() {
    for (int i = 0; i < THREADS; i++) {
      contacts.add(scene.cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)));
      scene.cloud.tenant().addAccount("p" + i + "@contoso.com", "P " + i, "planted-Password-1");
      scene.cloud.marketo().addLead(Map.of("email", "p" + i + "@contoso.com"));
    }
  }

  private void plantRefusals() {
    Fault.Answer tooMany = new Fault.Answer(429, Map.of("Retry-After", "7"), "");
    Fault.Answer tooManyHere =
        new Fault.Answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"requestId\":\"1\",\"success\":false,"
                + "\"errors\":[{\"code\":\"606\",\"message\":\"Max rate limit\"}]}");
    for (int i = 0; i < 10; i++) {
      scene.cloud.faults().next("dataverse", "GET", contacts.get(6 * i).toString(), tooMany);
      scene.cloud.faults().next("dataverse", "PATCH", contacts.get(6 * i + 1).toString(), tooMany);
      scene.cloud.faults().next("graph", "GET", "/users/p" + (6 * i + 9), tooMany);
      scene.cloud.faults().next("marketo", "GET", "/rest/v1/leads", tooManyHere);
    }
  }

  /** When all have come to the end of a round, the tokens have expired. */
  private final class ExpiringTokens extends Phaser {
    ExpiringTokens() {
      super(THREADS);
    }

    @Override
    protected boolean onAdvance(int phase, int registered) {
      scene.cloud.clock().advance(Duration.ofHours(2));
      return registered == 0;
    }
  }

  /** The others would wait for ever for one that has failed and stays. */
  private void askAndLeave(int i, TableDefinition table, Phaser round) {
    try {
      ask(i, table, round);
    } finally {
      round.arriveAndDeregister();
    }
  }

  private void ask(int i, TableDefinition table, Phaser round) {
    for (int n = 0; n < ROUNDS; n++) {
      String title = "Title " + i + " of round " + n;
      scene
          .dynamics
          .rows()
          .update(table, contacts.get(i), RowChanges.none().text("jobtitle", title));
      var row =
          scene.dynamics.rows().find(table, contacts.get(i), "lastname", "jobtitle").orElseThrow();
      assertThat(row.values().text("lastname")).contains("Row " + i);
      assertThat(row.values().text("jobtitle")).contains(title);
      String name = "p" + i + "@contoso.com";
      assertThat(scene.dynamics.directory().account(name).orElseThrow().displayName())
          .isEqualTo("P " + i);
      askMarketo(i);
      round.arriveAndAwaitAdvance();
    }
  }

  private void askMarketo(int i) {
    String name = "p" + i + "@contoso.com";
    List<Lead> leads = scene.marketo.leads().find("email", List.of(name), List.of("email")).items();
    assertThat(leads).hasSize(1);
    assertThat(leads.get(0).value("email")).contains(name);
  }

  private List<Instant> signIns(String service, Predicate<Exchange> which) {
    return scene.cloud.transcript().of(service).stream()
        .filter(which)
        .map(Exchange::at)
        .collect(Collectors.toList());
  }

  /**
   * Between two sign-ins lies at least the life of a token, less the minutes it is renewed early.
   */
  private static void assertOnePerLife(List<Instant> signIns, int atLeast) {
    assertThat(signIns).hasSizeGreaterThanOrEqualTo(atLeast);
    for (int i = 1; i < signIns.size(); i++) {
      assertThat(Duration.between(signIns.get(i - 1), signIns.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(54));
    }
  }
}
