package dev.syncsetup.setup.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.StepReport;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server has done what was asked, but its answer never arrived. */
class SalesLostAnswerTest {
  private static final List<Arguments> WRITES =
      List.of(
          Arguments.of("dataverse", "POST", "/systemuserroles_association/$ref"),
          Arguments.of("graph", "POST", "/v1.0/users"),
          Arguments.of("graph", "POST", "/assignLicense"),
          Arguments.of("admin", "POST", "/addUser"),
          Arguments.of("dataverse", "PATCH", "/systemusers("));

  private final SalesOnboarding sales = new SalesOnboarding();

  static Stream<Arguments> writes() {
    return WRITES.stream();
  }

  @AfterEach
  void close() {
    sales.close();
  }

  @Test
  void noWriteOfTheJourneyIsMissingHere() {
    Runs.complete(sales.account(sales.connects()));

    assertThat(sales.cloud.transcript().writes())
        .allSatisfy(write -> assertThat(WRITES).anyMatch(args -> fits(args, write)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void lostAnswerLeavesEverythingDoneOnceAndNothingForASecondRun(
      String service, String method, String target) {
    sales.cloud.faults().next(service, method, target, new Fault.LostAnswer());

    Runs.complete(sales.account(sales.connects()));

    assertThat(sales.user().number("accessmode")).isEqualTo(4);
    assertThat(sales.rolesOf(SalesOnboarding.USER)).hasSize(3);
    assertThat(sales.rolesOf(SalesOnboarding.ADMINISTRATOR)).hasSize(3);
    assertThat(sales.cloud.tenant().account(SalesOnboarding.USER).orElseThrow().licences())
        .isEmpty();
    sales.cloud.transcript().clear();
    assertThat(Runs.complete(sales.account(sales.connects())).steps())
        .extracting(StepReport::outcome)
        .containsOnly(Outcome.ALREADY_DONE);
    assertThat(sales.cloud.transcript().writes()).isEmpty();
  }

  private static boolean fits(Arguments args, Exchange write) {
    Object[] wanted = args.get();
    return write.service().equals(wanted[0])
        && write.method().equals(wanted[1])
        && write.target().contains((String) wanted[2]);
  }
}
