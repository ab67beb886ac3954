package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every exchange of a fresh run and of a second one, as they were reviewed. Reads that go out side
 * by side are sorted. To take over an intended change, copy the file that the failing test has left
 * in target/journeys, and put the reasons beside repeated requests again.
 */
class SalesTranscriptTest {
  private static final String LOOK = "# Before anything is changed, side by side:";
  private static final String RUN = "# Then, in this order:";
  private static final String SECOND = "# A second run, side by side, nothing but reads:";
  private static final String REASON = "  # ";

  private final SalesOnboarding sales = new SalesOnboarding();

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  void accountJourneySeesTheReviewedExchanges() throws IOException {
    assertReviewed("sales-2019-user.txt", sales.account(sales.connects()));
  }

  @Test
  void applicationJourneySeesTheReviewedExchanges() throws IOException {
    assertReviewed("sales-application-user.txt", sales.application(sales.connectsOnline()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales-2019-user.txt", "sales-application-user.txt"})
  void everyRepeatedRequestHasItsReasonBesideIt(String name) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String line : reviewed(name)) {
      if (line.equals(SECOND)) {
        seen.clear();
      }
      if (!seen.add(bare(line).replaceFirst(" -> \\d+$", ""))) {
        assertThat(line).contains(REASON);
      }
    }
  }

  private void assertReviewed(String name, SetupPlan plan) throws IOException {
    List<String> lines = new ArrayList<>();
    plan.preflight();
    int looks = sales.cloud.transcript().exchanges().size();
    // The preflight inside a run sends the same again, except for tokens that are still good.
    long tokens = sales.cloud.transcript().of("entra").size();
    lines.add(LOOK);
    exchanges().stream().sorted().forEach(lines::add);
    sales.cloud.transcript().clear();
    Runs.complete(plan);
    lines.add(RUN);
    List<String> whole = exchanges();
    lines.addAll(whole.subList((int) (looks - tokens), whole.size()));
    sales.cloud.transcript().clear();
    Runs.complete(plan);
    lines.add(SECOND);
    exchanges().stream().sorted().forEach(lines::add);
    Path left = Path.of("target", "journeys", name);
    Files.createDirectories(left.getParent());
    Files.write(left, lines);

    assertThat(lines)
        .containsExactlyElementsOf(reviewed(name).stream().map(SalesTranscriptTest::bare).toList());
  }

  private List<String> exchanges() {
    return sales.cloud.transcript().exchanges().stream().map(SalesTranscriptTest::line).toList();
  }

  private static String line(Exchange exchange) {
    return exchange.service()
        + " "
        + exchange.method()
        + " "
        + exchange.target()
        + " -> "
        + exchange.status();
  }

  private static String bare(String line) {
    int reason = line.indexOf(REASON);
    return reason < 0 ? line : line.substring(0, reason);
  }

  private static List<String> reviewed(String name) throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "journeys", name));
  }
}
