package dev.syncsetup.dynamics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.ErrorsTable;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/errors.md says about throwing and repeating, held against what the service sees. */
@SimulatedCloudTest
class RetryMarksTest {
  private static final int REFUSALS = 5;

  /** How the table words what the SDK does. */
  enum Mark {
    NOT("not retried", 1, 1),
    A_FEW_TIMES("retried 4 times", REFUSALS, 1),
    IN_STEPS("retried in steps", REFUSALS + 1, REFUSALS + 1),
    AS_TOLD("retried as `Retry-After` says", REFUSALS + 1, REFUSALS + 1);

    private final String words;
    private final int reads;
    private final int creations;

    Mark(String words, int reads, int creations) {
      this.words = words;
      this.reads = reads;
      this.creations = creations;
    }

    static Mark of(String text) {
      return Arrays.stream(values())
          .filter(mark -> text.contains("; " + mark.words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No mark in: " + text));
    }
  }

  /** A code with one of the statuses it comes with. */
  record Case(String code, int status, String thrown, Mark mark) {
    Fault fault() {
      Fault.Answer plain = DataverseTrouble.refusal(status, code, "Trouble.");
      return mark == Mark.AS_TOLD
          ? new Fault.Answer(status, Map.of("Retry-After", "17"), plain.body())
          : plain;
    }
  }

  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    client.signIn();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  static Stream<Case> cases() {
    return ErrorsTable.rows().stream()
        .filter(ErrorsTable.Row::isDataverse)
        .flatMap(
            row ->
                Arrays.stream(row.cells().get(2).split(",\\s*", -1))
                    .map(status -> caseOf(row, Integer.parseInt(status))));
  }

  private static Case caseOf(ErrorsTable.Row row, int status) {
    String thrown = row.cells().get(3);
    return new Case(row.codes().get(0), status, thrown, Mark.of(thrown));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readIsRepeatedAsTheTableSays(Case row) {
    plan("GET", "WhoAmI", row);

    Throwable thrown = catchThrowable(client::whoAmI);

    assertAsTold(row, row.mark().reads, thrown);
    switch (row.mark()) {
      case NOT -> {}
      case A_FEW_TIMES ->
          assertThat(waits().stream().reduce(Duration.ZERO, Duration::plus))
              .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(12));
      case IN_STEPS ->
          assertThat(waits())
              .extracting(Duration::toSeconds)
              .containsExactly(5L, 10L, 20L, 20L, 20L);
      case AS_TOLD -> assertThat(waits()).hasSize(REFUSALS).containsOnly(Duration.ofSeconds(17));
    }
  }

  /** One that may have been done is not done again. */
  @ParameterizedTest
  @MethodSource("cases")
  void creationIsRepeatedOnlyWhenNothingWasDone(Case row) {
    TableDefinition contacts = client.columns().table("contact").orElseThrow();
    plan("POST", "contacts", row);

    Throwable thrown =
        catchThrowable(
            () -> client.rows().create(contacts, RowChanges.none().text("lastname", "Roe")));

    assertAsTold(row, row.mark().creations, thrown);
    assertThat(cloud.dataverse().rows("contact")).hasSize(thrown == null ? 1 : 0);
  }

  private void plan(String method, String target, Case row) {
    cloud.transcript().clear();
    for (int i = 0; i < REFUSALS; i++) {
      cloud.faults().next("dataverse", method, target, row.fault());
    }
  }

  private void assertAsTold(Case row, int requests, @Nullable Throwable thrown) {
    assertThat(sent()).hasSize(requests);
    if (requests > REFUSALS) {
      assertThat(thrown).isNull();
      return;
    }
    String code = "0x" + row.code().substring(2).toUpperCase(Locale.ROOT);
    assertThat(thrown)
        .hasMessageContaining(code)
        .satisfies(
            e -> assertThat(row.thrown()).contains("`" + e.getClass().getSimpleName() + "`"));
  }

  private List<Exchange> sent() {
    return cloud.transcript().of("dataverse");
  }

  private List<Duration> waits() {
    List<Exchange> sent = sent();
    return IntStream.range(1, sent.size())
        .mapToObj(i -> Duration.between(sent.get(i - 1).at(), sent.get(i).at()))
        .toList();
  }
}
