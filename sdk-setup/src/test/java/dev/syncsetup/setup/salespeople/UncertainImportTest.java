package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.graph.mail.SentMail;
import dev.syncsetup.testing.graph.protocol.GraphLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slow, forgetful and busy services. */
class UncertainImportTest {
  private static final Announcement MAIL =
      new Announcement(SimulatedCloud.ADMINISTRATOR_USER, "Your Sales account", "Welcome.");

  @TempDir private Path directory;
  private Importing people;

  @BeforeEach
  void start() {
    people = new Importing(directory);
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void peopleWhoDoNotArriveOnTheSpotAreAwaited() {
    people.cloud.dataverse().settings().userOnAssignment(false);
    people.people(50);

    ImportReport report = people.run();

    assertThat(report.count(Outcome.CREATED)).isEqualTo(50);
    people.assertAllThere(50);
  }

  @Test
  void patienceThatEndsIsNoFailureAndTheNextRunGoesOn() {
    people.cloud.dataverse().settings().userOnAssignment(false);
    people.cloud.dataverse().settings().licencePropagation(Duration.ofHours(1));
    people.cloud.dataverse().settings().userArrival(Duration.ofHours(1));

    ImportReport report = people.run(people.plan().patience(Duration.ofMinutes(5)));

    assertThat(report.count(Outcome.WAITING)).isEqualTo(3);
    assertThat(people.details(2)).startsWith("the account was created; Dataverse knows of no");
    people.cloud.clock().advance(Duration.ofHours(2));
    assertThat(people.run().count(Outcome.CHANGED)).isEqualTo(3);
    people.assertAllThere(3);
  }

  @Test
  void whoeverMayNotForceTheSynchronisationWaitsForIt() {
    people.cloud.dataverse().settings().userOnAssignment(false);
    people.cloud.admin().reset();

    assertThat(people.run().count(Outcome.CREATED)).isEqualTo(3);
  }

  @Test
  @Documents("P-06")
  void identityOfAnIntegrationIsNoSalesperson() {
    people.run();
    Row user = people.cloud.dataverse().user("p0@contoso.com").orElseThrow();
    user.set("isintegrationuser", true).set("accessmode", 4);

    ImportReport report = people.run();

    assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
    assertThat(people.results().toString()).contains("the user is non-interactive");
  }

  @Test
  void throttledServicesAreWaitedForTogether() {
    people.cloud.graph().behaviour().limits(new GraphLimits(60, 100));
    people.cloud.dataverse().limits().requests(40);
    people.people(120);
    Instant began = people.cloud.clock().instant();

    assertThat(people.run().complete()).isTrue();

    people.assertAllThere(120);
    assertThat(Duration.between(began, people.cloud.clock().instant()))
        .isGreaterThan(Duration.ofMinutes(5));
    Map<Integer, Long> statuses =
        people.cloud.transcript().of("dataverse").stream()
            .collect(Collectors.groupingBy(e -> e.status(), Collectors.counting()));
    assertThat(statuses.getOrDefault(429, 0L)).isLessThan(120);
  }

  @Test
  void lostAnswerMakesNoSecondAccountAndNoPasswordIsLost() {
    people.people(25);
    people.cloud.faults().nextWithBody("graph", "POST", "assignLicense", new Fault.LostAnswer());

    ImportReport report = people.run();

    assertThat(report.complete()).isTrue();
    people.assertAllThere(25);
    Map<String, Set<String>> written =
        people.passwords().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toSet())));
    written.forEach(
        (name, passwords) -> assertThat(passwords).contains(people.account(name).password()));
    assertThat(written).hasSize(25);
    // Batches of ten go side by side, and the last holds five: any of them may be first.
    assertThat(people.results())
        .filteredOn(row -> row.get(4).contains("found when it was to be created"))
        .size()
        .isIn(5, 10);
  }

  @Test
  void failedRowTouchesNoOther() {
    people
        .cloud
        .faults()
        .next("graph", "POST", "/users/p1", new Fault.Answer(400, Map.of(), "{\"error\":{}}"));
    people
        .cloud
        .faults()
        .next("graph", "POST", "/assignLicense", new Fault.Answer(400, Map.of(), "{\"error\":{}}"));

    ImportReport report = people.run();

    assertThat(report.count(Outcome.FAILED) + report.count(Outcome.CREATED)).isEqualTo(3);
    assertThat(people.run().complete()).isTrue();
    people.assertAllThere(3);
  }

  @Test
  void eachPersonIsMailedOnceHoweverOftenTheImportRuns() {
    SalespeopleImport plan = people.plan().announce(MAIL);
    people.cloud.faults().next("graph", "POST", "/sendMail", new Fault.LostAnswer());

    assertThat(people.run(plan).complete()).isTrue();
    assertThat(people.run(plan).count(Outcome.ALREADY_THERE)).isEqualTo(3);

    List<SentMail> mails = people.cloud.graph().sentMail();
    assertThat(mails)
        .extracting(SentMail::subject)
        .containsExactlyInAnyOrder(
            "Your Sales account (p0@contoso.com)",
            "Your Sales account (p1@contoso.com)",
            "Your Sales account (p2@contoso.com)");
    assertThat(mails).extracting(SentMail::content).containsOnly("Welcome.");
  }

  @Test
  void refusedMailFailsTheRowAndTheNextRunSendsIt() {
    SalespeopleImport plan = people.people(1).plan().announce(MAIL);
    people
        .cloud
        .faults()
        .next("graph", "POST", "/sendMail", new Fault.Answer(400, Map.of(), "{\"error\":{}}"));

    assertThat(people.run(plan).count(Outcome.FAILED)).isEqualTo(1);
    assertThat(people.details(2)).contains("the mail was not sent");
    assertThat(people.run(plan).count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(people.cloud.graph().sentMail()).hasSize(1);
  }

  @Test
  void interruptEndsTheImportAndTheNextRunGoesOn() {
    people.people(40);
    SalespeopleImport plan = people.plan();
    ImportListener interrupting =
        new ImportListener() {
          @Override
          public void lookedAt(ImportPreflight preflight) {
            Thread.currentThread().interrupt();
          }
        };

    ImportReport report = plan.run(ImportFiles.of(people.results, people.passwords), interrupting);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.stopped()).isPresent();
    assertThat(people.run().stopped()).isEmpty();
    people.assertAllThere(40);
  }
}
