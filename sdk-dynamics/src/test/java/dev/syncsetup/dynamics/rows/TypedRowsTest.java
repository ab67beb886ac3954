package dev.syncsetup.dynamics.rows;

import static dev.syncsetup.dynamics.rows.query.RowColumn.column;
import static dev.syncsetup.dynamics.rows.query.RowColumn.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class TypedRowsTest {
  private static final UUID CHOSEN = UUID.fromString("11111111-2222-3333-4444-555555555555");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RowsClient rows;
  private TableDefinition contacts;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    rows = client.rows();
    contacts = Contacts.table(client);
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void valuesOfAllTypesComeBackAsTheyWereWritten() {
    Instant time = Instant.parse("2026-03-04T05:06:07Z");
    BigDecimal income = new BigDecimal("12345678901234567.89");
    UUID id =
        rows.create(
            contacts,
            RowChanges.none()
                .text("lastname", "Lee")
                .flag("donotemail", true)
                .number("leadsourcecode", 3)
                .number("annualincome", income)
                .instant("overriddencreatedon", time)
                .date("birthdate", LocalDate.of(1999, 12, 31)));

    RowValues values =
        rows.find(
                contacts,
                id,
                "donotemail",
                "leadsourcecode",
                "annualincome",
                "overriddencreatedon",
                "birthdate",
                "jobtitle",
                "ownerid")
            .orElseThrow()
            .values();

    assertThat(values.text("fullname")).contains("Lee");
    assertThat(values.flag("donotemail")).contains(true);
    assertThat(values.number("leadsourcecode")).contains(BigDecimal.valueOf(3));
    assertThat(values.number("annualincome")).contains(income);
    assertThat(values.instant("overriddencreatedon")).contains(time);
    assertThat(values.date("birthdate")).contains(LocalDate.of(1999, 12, 31));
    assertThat(values.text("jobtitle")).isEmpty();
    assertThat(values.lookup("ownerid")).isPresent();
  }

  @Test
  void columnThatWasNotReadIsNotMistakenForAnEmptyOne() {
    UUID id = rows.create(contacts, RowChanges.none().text("lastname", "Lee"));
    RowValues values = rows.find(contacts, id, "lastname").orElseThrow().values();

    assertThatThrownBy(() -> values.text("jobtitle")).hasMessageContaining("jobtitle");
    assertThatThrownBy(() -> values.number("lastname")).hasMessageContaining("String");
    assertThatThrownBy(() -> values.instant("lastname")).hasMessageContaining("no such time");
    assertThatThrownBy(() -> values.lookup("lastname")).hasMessageContaining("no id");
    assertThat(values.toString()).contains("lastname").doesNotContain("Lee");
  }

  @Test
  void rowThatDoesNotExistIsNotFound() {
    assertThat(rows.find(contacts, CHOSEN)).isEmpty();
  }

  @Test
  void unknownColumnIsRefused() {
    assertThatThrownBy(() -> rows.find(contacts, CHOSEN, "nosuch"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("nosuch");
    assertThatThrownBy(() -> rows.query(contacts, RowQuery.of("nosuch")))
        .isInstanceOf(ServiceException.class);
  }

  @Test
  void conditionsFindWhatFitsAndNothingElse() {
    for (String name : List.of("Adams", "Baker", "O'Brien", "Zimt & Zucker")) {
      UUID unused =
          rows.create(contacts, RowChanges.none().text("lastname", name).flag("donotemail", true));
    }
    UUID jane = cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id();

    assertThat(names(RowQuery.of("lastname").where(column("lastname").is("O'Brien"))))
        .containsExactly("O'Brien");
    assertThat(names(RowQuery.of().where(column("lastname").startsWith("Zimt & "))))
        .containsExactly("Zimt & Zucker");
    assertThat(names(RowQuery.of().where(column("lastname").in(List.of("Adams", "O'Brien")))))
        .containsExactly("Adams", "O'Brien");
    assertThat(names(RowQuery.of().where(column("lastname").contains("ak").negated())))
        .doesNotContain("Baker")
        .hasSize(3);
    assertThat(
            names(RowQuery.of().where(column("jobtitle").isNull()).orderByDescending("lastname")))
        .containsExactly("Zimt & Zucker", "O'Brien", "Baker", "Adams");
    assertThat(names(RowQuery.of().where(column("jobtitle").isNotNull()))).isEmpty();
    assertThat(names(RowQuery.of().where(lookup("ownerid").is(jane)))).isEmpty();
    assertThat(
            names(
                RowQuery.of()
                    .where(column("donotemail").is(true))
                    .where(column("createdon").from(cloud.clock().instant()))
                    .where(column("lastname").endsWith("er"))))
        .containsExactly("Baker", "Zimt & Zucker");
  }

  @Test
  void pageIsFetchedWhenItIsNeededAndNotBefore() {
    Contacts.seed(cloud, 7);

    List<String> three =
        rows.query(contacts, RowQuery.of().pageSize(3)).items().stream().map(Row::name).toList();

    assertThat(three).containsExactly("", "", "");
    assertThat(cloud.transcript().exchanges()).hasSize(1);
    assertThat(rows.query(contacts, RowQuery.of().pageSize(3)).stream()).hasSize(7);
    assertThat(cloud.transcript().exchanges())
        .hasSize(4)
        .allSatisfy(
            exchange ->
                assertThat(exchange.requestHeaders())
                    .containsEntry("Prefer", "odata.maxpagesize=3"));
  }

  @Test
  void lostAnswerToACreateIsNotRepeated() {
    cloud.faults().next("dataverse", "POST", "/contacts", new Fault.LostAnswer());

    assertThatThrownBy(() -> rows.create(contacts, RowChanges.none().text("lastname", "Lee")))
        .isInstanceOfSatisfying(
            TransportException.class, error -> assertThat(error.maybeProcessed()).isTrue());
    assertThat(cloud.dataverse().rows("contact")).hasSize(1);
  }

  @Test
  void lostAnswerToACreateWithIdIsSettledByReading() {
    cloud.faults().next("dataverse", "PATCH", "/contacts(", new Fault.LostAnswer());

    rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Lee"));

    assertThat(cloud.transcript().writes()).hasSize(1);
    assertThat(rows.find(contacts, CHOSEN).orElseThrow().name()).isEqualTo("Lee");
  }

  @Test
  void createWithATakenIdLeavesTheRowAlone() {
    rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Lee"));

    assertThatThrownBy(
            () -> rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Roe")))
        .isInstanceOf(ConflictException.class);
    assertThat(rows.find(contacts, CHOSEN).orElseThrow().name()).isEqualTo("Lee");
  }

  @Test
  void updateNeverCreatesARow() {
    assertThatThrownBy(
            () -> rows.update(contacts, CHOSEN, RowChanges.none().text("lastname", "Roe")))
        .isInstanceOf(NotFoundException.class);
    assertThat(cloud.dataverse().rows("contact")).isEmpty();
  }

  @Test
  void updateIsRepeatedAfterALostAnswer() {
    rows.create(
        contacts, CHOSEN, RowChanges.none().text("lastname", "Lee").text("jobtitle", "CEO"));
    cloud.transcript().clear();
    cloud.faults().next("dataverse", "PATCH", "/contacts(", new Fault.LostAnswer());

    rows.update(contacts, CHOSEN, RowChanges.none().text("lastname", "Roe").clear("jobtitle"));

    assertThat(cloud.transcript().writes()).hasSize(2);
    Row row = rows.find(contacts, CHOSEN, "jobtitle").orElseThrow();
    assertThat(row.name()).isEqualTo("Roe");
    assertThat(row.values().text("jobtitle")).isEmpty();
  }

  @Test
  void changeToAnOldVersionIsAConflict() {
    rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Lee"));
    Row read = rows.find(contacts, CHOSEN, "jobtitle").orElseThrow();

    Row changed = rows.update(contacts, read, RowChanges.none().text("jobtitle", "CEO"));

    assertThat(changed.values().text("jobtitle")).contains("CEO");
    assertThat(changed.version()).isNotEqualTo(read.version());
    assertThatThrownBy(() -> rows.update(contacts, read, RowChanges.none().text("jobtitle", "CTO")))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> rows.delete(contacts, read)).isInstanceOf(ConflictException.class);
    assertThat(rows.find(contacts, CHOSEN)).isPresent();
  }

  @Test
  void deletedRowStaysDeletedHoweverOftenItIsDeleted() {
    rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Lee"));

    rows.delete(contacts, CHOSEN);
    rows.delete(contacts, CHOSEN);

    assertThat(rows.find(contacts, CHOSEN)).isEmpty();
  }

  @Test
  void unchangedRowIsDeletedByItsVersion() {
    rows.create(contacts, CHOSEN, RowChanges.none().text("lastname", "Lee"));
    Row read = rows.find(contacts, CHOSEN).orElseThrow();

    rows.delete(contacts, read);

    assertThatThrownBy(() -> rows.delete(contacts, read)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void lookupIsSetAndCleared() {
    TableDefinition accounts = client.columns().table("account").orElseThrow();
    UUID account = rows.create(accounts, RowChanges.none().text("name", "Adatum"));
    Lookup company =
        contacts.lookups().stream()
            .filter(each -> each.navigationName().equals("parentcustomerid_account"))
            .findFirst()
            .orElseThrow();
    rows.create(
        contacts, CHOSEN, RowChanges.none().lookup(company, accounts.entitySetName(), account));
    Row row = rows.find(contacts, CHOSEN, "parentcustomerid").orElseThrow();

    Row cleared = rows.clearLookup(contacts, row, company);

    assertThat(row.lookups()).containsEntry("parentcustomerid", account);
    assertThat(cleared.values().lookup("parentcustomerid")).isEmpty();
    assertThatThrownBy(() -> rows.clearLookup(contacts, row, company))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void callerWithoutPrivilegeIsTold() {
    try (DynamicsClient weak = Contacts.callerWithoutPrivileges(cloud, client)) {
      assertThatThrownBy(() -> weak.rows().query(contacts, RowQuery.of()))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prvReadContact");
      assertThatThrownBy(() -> weak.rows().create(contacts, RowChanges.none()))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prvCreateContact");
    }
  }

  private List<String> names(RowQuery query) {
    return rows.query(contacts, query).stream().map(Row::name).toList();
  }
}
