package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.salespeople.file.Headings;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does, and does not do again. */
class SalespeopleImportTest {
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
  @Documents("P-01")
  void newPeopleGetAccountLicenceAndRoleAndCanBeCoupled() {
    people.rows(
        "p0@contoso.com,Zoë,Doe,Zoë Doe,Rep,Sales,1,+49 1,+49 2,+49 3,zoe@example.com,Street 1,Köln,"
            + "NRW,50667,Germany");

    ImportReport report = people.run();

    assertThat(report.complete()).isTrue();
    assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
    people.assertAllThere(1);
    Account account = people.account("p0@contoso.com");
    assertThat(account.displayName()).isEqualTo("Zoë Doe");
    assertThat(account.usageLocation()).contains("DE");
    assertThat(account.passwordChangeRequired()).isTrue();
    assertThat(account.profile())
        .containsEntry("givenName", "Zoë")
        .containsEntry("department", "Sales")
        .containsEntry("businessPhones", "[\"+49 1\"]")
        .containsEntry("streetAddress", "Street 1");
    assertThat(people.results())
        .containsExactly(List.of("2", "p0@contoso.com", "created", "yes", ""));
    assertThat(Importing.records(people.coupling).get(0))
        .startsWith("", "p0@contoso.com", "p0@contoso.com", "Zoë Doe");
  }

  @Test
  @Documents("P-22")
  void moreThan249PeopleAreImportedInFewRequests() {
    people.people(260);

    assertThat(people.run().complete()).isTrue();

    people.assertAllThere(260);
    List<Exchange> writes = people.cloud.transcript().writes();
    assertThat(writes.stream().filter(e -> e.service().equals("graph"))).hasSizeLessThan(40);
    assertThat(writes.stream().filter(e -> e.service().equals("dataverse"))).hasSize(260);
  }

  @Test
  void secondRunChangesNothing() {
    people.people(30);
    people.run();
    people.cloud.transcript().clear();
    int written = people.passwords().size();

    ImportReport second = people.run();

    assertThat(second.complete()).isTrue();
    assertThat(second.count(Outcome.ALREADY_THERE)).isEqualTo(30);
    assertThat(people.passwords()).hasSize(written);
    assertThat(changes()).isEmpty();
  }

  @Test
  void preflightOnlyReads() {
    assertThat(people.plan().preflight().ready()).isTrue();

    assertThat(changes()).isEmpty();
    assertThat(people.cloud.tenant().account("p0@contoso.com")).isEmpty();
  }

  @Test
  @Documents("P-27")
  void passwordsStandInTheirFileAndNowhereElse() {
    people.people(3);
    people.run();

    assertThat(people.passwords()).hasSize(3);
    for (List<String> row : people.passwords()) {
      assertThat(people.account(row.get(0)).password()).isEqualTo(row.get(1));
      assertThat(people.results.toString() + people.coupling).doesNotContain(row.get(1));
    }
  }

  @Test
  void personWhoLacksLicenceAndRoleIsCompleted() {
    Account account = people.cloud.tenant().addAccount("p1@contoso.com", "person 1", "kept");
    account.usageLocation("DE");

    ImportReport report = people.run();

    assertThat(report.count(Outcome.CREATED)).isEqualTo(2);
    assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(account.password()).isEqualTo("kept");
    assertThat(people.details(3)).contains("licence assigned");
    people.assertAllThere(3);
  }

  @Test
  @Documents("P-26")
  void licencesAndRolesComeByColumnOrRule() {
    UUID other = Tenant.named("other product");
    people.cloud.tenant().skus().add(new Sku(other, "OTHER", 5));
    people.text(
        Importing.HEADINGS
            + ",Licences,Roles\n"
            + Importing.row("p0@contoso.com", "A")
            + ",other; "
            + Importing.SEATS
            + ",Sales Manager;Salesperson\n"
            + Importing.row("p1@contoso.com", "B")
            + ",,\n");
    SalespeopleImport byColumn =
        SalespeopleImport.of(
                people.dynamics,
                people
                    .file()
                    .headings(Headings.standard().with(PeopleColumn.LICENCES, PeopleColumn.ROLES)))
            .licences(Importing.SEATS);

    assertThat(people.run(byColumn).complete()).isTrue();

    assertThat(people.account("p0@contoso.com").licences())
        .containsOnlyKeys(other, Importing.PRODUCT);
    assertThat(people.rolesOf("p0@contoso.com"))
        .containsExactlyInAnyOrder("Sales Manager", "Salesperson");
    assertThat(people.rolesOf("p1@contoso.com")).containsExactly("Salesperson");

    SalespeopleImport byRule =
        byColumn
            .licencesBy(person -> Set.of(other.toString()))
            .rolesBy(person -> Set.of("Sales Manager"));
    assertThat(people.run(byRule).count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(people.account("p1@contoso.com").licences())
        .containsOnlyKeys(Importing.PRODUCT, other);
  }

  @Test
  void roleIsTheCopyOfTheUsersOwnBusinessUnit() {
    people.people(1).run(people.plan().roles());
    UUID german =
        people.cloud.dataverse().rows("businessunit").stream()
            .filter(unit -> unit.text("name").equals("Sales Germany"))
            .findFirst()
            .orElseThrow()
            .id();
    people.cloud.dataverse().user("p0@contoso.com").orElseThrow().set("businessunitid", german);

    ImportReport report = people.run();

    assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
    assertThat(people.rolesOf("p0@contoso.com")).containsExactly("Salesperson");
  }

  @Test
  @Documents("P-05")
  void userWithAnotherPrimaryEmailIsNotReadyToCouple() {
    people.people(1).run();
    people
        .cloud
        .dataverse()
        .user("p0@contoso.com")
        .orElseThrow()
        .set("internalemailaddress", "other@contoso.com");

    ImportReport report = people.run();

    assertThat(report.notReady()).isEqualTo(1);
    assertThat(report.complete()).isFalse();
    assertThat(people.results().get(1))
        .containsExactly(
            "2",
            "p0@contoso.com",
            "already there",
            "no",
            "not ready to couple: the user's primary e-mail is other@contoso.com, Business Central"
                + " has p0@contoso.com");
  }

  @Test
  void listenerHearsEachRowAndTheWayToTheEnd() {
    List<Integer> done = new ArrayList<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public void finished(RowResult row, int number, int all) {
            assertThat(all).isEqualTo(3);
            done.add(number);
          }
        };

    people.plan().run(ImportFiles.of(people.results, people.passwords), listener);

    assertThat(done).containsExactly(1, 2, 3);
  }

  /** Everything but reads that travel in a POST. */
  private List<Exchange> changes() {
    return people.cloud.transcript().writes().stream()
        .filter(exchange -> !exchange.service().equals("entra"))
        .filter(
            exchange ->
                !exchange.target().contains("$batch")
                    || exchange.requestBody().contains("\"POST\"")
                    || exchange.requestBody().contains("\"PATCH\""))
        .toList();
  }
}
