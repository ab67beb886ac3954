package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server has done what was asked, but its answer never arrived, or only half of it did. */
class LostAnswerTest {
  private static final List<Arguments> APPLICATION_WRITES =
      List.of(
          Arguments.of("dataverse", "POST", "/ImportSolutionAsync"),
          Arguments.of("dataverse", "POST", "/systemusers?"),
          Arguments.of("dataverse", "POST", "/systemuserroles_association/$ref"),
          Arguments.of("dataverse", "PATCH", "/lmx_bridgesettings("),
          Arguments.of("dataverse", "POST", "(LogicalName='lead')/Attributes"),
          Arguments.of("dataverse", "POST", "(LogicalName='contact')/Attributes"),
          Arguments.of("dataverse", "POST", "/PublishAllXmlAsync"),
          Arguments.of("relay", "PUT", "/connection"),
          Arguments.of("relay", "PUT", "/fields/selection"),
          Arguments.of("relay", "PUT", "/sync"));

  private static final List<Arguments> ACCOUNT_WRITES =
      List.of(
          Arguments.of("graph", "POST", "/v1.0/users"),
          Arguments.of("graph", "POST", "/assignLicense"),
          Arguments.of("graph", "POST", "/sendMail"),
          Arguments.of("admin", "POST", "/addUser"));

  private final Onboarding onboarding = new Onboarding();

  static Stream<Arguments> applicationWrites() {
    return APPLICATION_WRITES.stream();
  }

  static Stream<Arguments> accountWrites() {
    return ACCOUNT_WRITES.stream();
  }

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  void noWriteOfTheJourneysIsMissingHere() {
    Runs.complete(onboarding.serverToServer());

    assertThat(onboarding.cloud.transcript().writes())
        .hasSameSizeAs(APPLICATION_WRITES)
        .allSatisfy(write -> assertThat(APPLICATION_WRITES).anyMatch(args -> fits(args, write)));
  }

  @Test
  void noWriteOfTheUserVariantIsMissingHere() {
    Runs.complete(onboarding.userWithPassword());

    List<Arguments> all =
        Stream.concat(APPLICATION_WRITES.stream(), ACCOUNT_WRITES.stream()).toList();
    assertThat(onboarding.cloud.transcript().writes())
        .allSatisfy(write -> assertThat(all).anyMatch(args -> fits(args, write)));
  }

  @ParameterizedTest
  @MethodSource("applicationWrites")
  void lostAnswerLeavesEverythingDoneOnce(String service, String method, String target) {
    onboarding.cloud.faults().next(service, method, target, new Fault.LostAnswer());

    assertEverythingOnce(onboarding.serverToServer());
  }

  @ParameterizedTest
  @MethodSource("applicationWrites")
  void truncatedAnswerLeavesEverythingDoneOnce(String service, String method, String target) {
    onboarding.cloud.faults().next(service, method, target, new Fault.TruncatedBody());

    assertEverythingOnce(onboarding.serverToServer());
  }

  @ParameterizedTest
  @MethodSource("applicationWrites")
  void unreadableAnswerLeavesEverythingDoneOnce(String service, String method, String target) {
    onboarding.cloud.faults().next(service, method, target, new Fault.GarbledBody());

    assertEverythingOnce(onboarding.serverToServer());
  }

  @ParameterizedTest
  @MethodSource("applicationWrites")
  void requestThatNeverArrivedIsMadeUpFor(String service, String method, String target) {
    onboarding.cloud.faults().next(service, method, target, new Fault.Reset());

    assertEverythingOnce(onboarding.serverToServer());
  }

  @ParameterizedTest
  @MethodSource("accountWrites")
  void lostAnswerAboutAnAccountLeavesEverythingDoneOnce(
      String service, String method, String target) {
    onboarding.cloud.faults().next(service, method, target, new Fault.LostAnswer());

    runTwiceAtMost(onboarding.userWithPassword());

    assertThat(onboarding.cloud.tenant().accounts().values())
        .filteredOn(account -> account.userPrincipalName().equals(Onboarding.SYNC_USER))
        .singleElement()
        .satisfies(account -> assertThat(account.licences()).hasSize(1));
    assertThat(onboarding.cloud.graph().sentMail()).hasSize(1);
    assertThat(onboarding.cloud.dataverse().users())
        .filteredOn(user -> user.text("domainname").equals(Onboarding.SYNC_USER))
        .hasSize(1);
  }

  private void assertEverythingOnce(SetupPlan plan) {
    runTwiceAtMost(plan);

    assertThat(onboarding.cloud.dataverse().rows("importjob")).hasSize(1);
    assertThat(publishings()).hasSize(1);
    assertThat(syncUsers()).hasSize(1);
    assertThat(onboarding.cloud.dataverse().rolesOf(syncUsers().get(0).id()))
        .containsExactly("Marketo Sync User");
    assertThat(arrived("(LogicalName='lead')/Attributes")).hasSize(1);
    assertThat(arrived("(LogicalName='contact')/Attributes")).hasSize(1);
    assertThat(arrived("/crm-sync/v1/connection")).hasSize(1);
    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.INITIAL_SYNC);
    assertThat(onboarding.cloud.marketo().selectedFields("lead")).contains("new_synctomkto");
  }

  /** The run, or the next one, gets to the end; and then nothing is left to do. */
  private void runTwiceAtMost(SetupPlan plan) {
    SetupReport first = plan.run(SetupListener.none());
    SetupReport last = first.isComplete() ? first : Runs.complete(plan);
    assertThat(last.isComplete()).isTrue();
    int sent = onboarding.cloud.transcript().writes().size();
    assertThat(Runs.complete(plan).steps())
        .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(Outcome.ALREADY_DONE));
    assertThat(onboarding.cloud.transcript().writes()).hasSize(sent);
  }

  /** Writes that reached the service, whatever became of their answer. */
  private List<Exchange> arrived(String target) {
    return Runs.writes(onboarding, target).stream()
        .filter(write -> !"Reset".equals(write.fault()))
        .toList();
  }

  private List<Row> publishings() {
    return onboarding.cloud.dataverse().rows("asyncoperation").stream()
        .filter(job -> job.text("messagename").equals("PublishAllXmlAsync"))
        .toList();
  }

  private List<Row> syncUsers() {
    return onboarding.cloud.dataverse().users().stream()
        .filter(user -> user.refersTo("applicationid", Onboarding.CRM_APP))
        .toList();
  }

  private static boolean fits(Arguments arguments, Exchange write) {
    Object[] wanted = arguments.get();
    return write.service().equals(wanted[0])
        && write.method().equals(wanted[1])
        && write.target().contains(String.valueOf(wanted[2]));
  }
}
