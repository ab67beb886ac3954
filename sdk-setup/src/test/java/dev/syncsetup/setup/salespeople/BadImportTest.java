package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.setup.salespeople.file.Headings;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.file.RowProblem;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit the tenant is found before anything is changed. */
class BadImportTest {
  private static final String GOOD = Importing.row("p0@contoso.com", "Person 0");

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
  void oneBadRowKeepsAllBackUntilGoodOnesAreAskedFor() {
    people.rows(GOOD, Importing.row("p1@contoso.com", ""), Importing.row("p2@contoso.com", "P"));

    ImportReport refused = people.run();

    assertThat(refused.preflight().ready()).isFalse();
    assertThat(refused.outcomes()).isEmpty();
    assertThat(people.cloud.tenant().account("p0@contoso.com")).isEmpty();
    assertThat(people.details(3)).isEqualTo("Display Name: the value is missing. Fill it in.");

    ImportReport good = people.run(people.plan().goodRowsOnly());

    assertThat(good.count(Outcome.CREATED)).isEqualTo(2);
    assertThat(good.complete()).isFalse();
    assertThat(people.cloud.tenant().account("p1@contoso.com")).isEmpty();
  }

  @Test
  void domainThatIsNotVerifiedIsTold() {
    people.rows(GOOD, Importing.row("p1@elsewhere.org", "Person 1"));

    RowProblem problem = onlyProblem(people.plan());

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo("User Name");
    assertThat(problem.reason()).isEqualTo("the tenant has not verified this domain");
    assertThat(problem.remedy()).contains("contoso.com");
  }

  @Test
  void licenceAndRoleThatAreNotThereAreTold() {
    people.text(
        Importing.HEADINGS
            + ",Licences,Roles\n"
            + GOOD
            + ",NO_SUCH,\n"
            + Importing.row("p1@contoso.com", "P")
            + ",,Conductor\n");
    SalespeopleImport plan =
        SalespeopleImport.of(
                people.dynamics,
                people
                    .file()
                    .headings(Headings.standard().with(PeopleColumn.LICENCES, PeopleColumn.ROLES)))
            .licences(Importing.SEATS);

    List<RowProblem> problems = plan.preflight().problems();

    assertThat(problems).extracting(RowProblem::line).containsExactly(2L, 3L);
    assertThat(problems).extracting(RowProblem::column).containsExactly("Licences", "Roles");
    assertThat(problems).extracting(RowProblem::value).containsExactly("NO_SUCH", "Conductor");
  }

  @Test
  void nameOfSomebodyElseIsRefusedUnlessAdopted() {
    Account other = people.cloud.tenant().addAccount("p0@contoso.com", "Somebody Else", "x");
    other.usageLocation("DE");
    people.rows(GOOD);

    RowProblem problem = onlyProblem(people.plan());
    assertThat(problem.reason()).isEqualTo("the name belongs to 'Somebody Else' already");

    assertThat(people.run(people.plan().adoptExisting()).count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(other.licences()).containsOnlyKeys(Importing.PRODUCT);
  }

  @Test
  void accountThatMayNotSignInIsNeverTaken() {
    people.cloud.tenant().addAccount("p0@contoso.com", "Person 0", "x").enabled(false);
    people.rows(GOOD);

    assertThat(onlyProblem(people.plan().adoptExisting()).reason()).contains("may not sign in");
  }

  @Test
  void tooFewSeatsAreFoundBeforeTheFirstAccount() {
    UUID scarce = Tenant.named("scarce");
    people.cloud.tenant().skus().add(new Sku(scarce, "SCARCE", 2));

    ImportReport report = people.run(people.plan().licences("SCARCE"));

    assertThat(report.preflight().seats())
        .containsExactly(new ImportPreflight.Seats("SCARCE", 3, 2));
    assertThat(report.preflight().obstacles().get(0))
        .contains("Too few seats of SCARCE: 3 are needed, 2 are free");
    assertThat(people.cloud.tenant().account("p0@contoso.com")).isEmpty();
    assertThat(people.passwords()).isEmpty();
  }

  @Test
  void seatsOfThoseWhoHaveTheLicenceAreNotCountedAgain() {
    UUID scarce = Tenant.named("scarce");
    people.cloud.tenant().skus().add(new Sku(scarce, "SCARCE", 3));
    people.run(people.plan().licences("SCARCE"));

    ImportPreflight again = people.plan().licences("SCARCE").preflight();

    assertThat(again.ready()).isTrue();
    assertThat(again.existing()).isEqualTo(3);
    assertThat(again.seats()).isEmpty();
  }

  @Test
  void fileThatBreaksOffIsNeverImportedInPart() {
    people.text(Importing.HEADINGS + "\n" + GOOD + "\n\"p1@contoso.com,,,P\n");

    ImportReport report = people.run(people.plan().goodRowsOnly());

    assertThat(report.preflight().obstacles().get(0)).contains("line 3");
    assertThat(people.cloud.tenant().account("p0@contoso.com")).isEmpty();
  }

  @Test
  void allProblemsAreToldAndAThousandKept() {
    people.rows(IntStream.range(0, 1_500).mapToObj(i -> "p" + i + ",,,P").toArray(String[]::new));
    List<RowProblem> told = new ArrayList<>();

    ImportPreflight preflight = people.plan().preflight(told::add);

    assertThat(told).hasSize(1_500);
    assertThat(preflight.problems()).hasSize(1_000);
    assertThat(preflight.problemCount()).isEqualTo(1_500);
  }

  @Test
  void formulasStandHarmlessInTheResult() {
    people.rows(GOOD, Importing.row("=cmd|calc", "@SUM(A1)"));

    people.run();

    assertThat(people.results.toString()).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
    assertThat(people.details(3)).contains("'=cmd|calc'");
  }

  @Test
  void senderWithoutMailboxIsAnObstacle() {
    people.cloud.tenant().addAccount("nobox@contoso.com", "No Box", "x");

    ImportPreflight preflight =
        people.plan().announce(new Announcement("nobox@contoso.com", "Hello", "Hi")).preflight();

    assertThat(preflight.ready()).isFalse();
    assertThat(preflight.obstacles().get(0)).contains("nobox@contoso.com has no mailbox");
  }

  @Test
  void missingPermissionEndsTheImportAndIsNamed() {
    people.permissions().remove("User.ReadWrite.All");
    people.permissions().add("User.Read.All");

    ImportReport report = people.run();

    assertThat(report.stopped()).get().isInstanceOf(PermissionException.class);
    assertThat(report.stopped().orElseThrow()).hasMessageContaining("User.ReadWrite.All");
    assertThat(report.complete()).isFalse();
  }

  @Test
  void tenantThatCannotBeReadIsAnError() {
    people.permissions().remove("Domain.Read.All");

    assertThatThrownBy(() -> people.plan().preflight())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Domain.Read.All");
  }

  private static RowProblem onlyProblem(SalespeopleImport plan) {
    ImportPreflight preflight = plan.preflight();
    assertThat(preflight.ready()).isFalse();
    assertThat(preflight.problems()).hasSize(1);
    return preflight.problems().get(0);
  }
}
