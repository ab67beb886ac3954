package dev.syncsetup.setup.salespeople;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.file.RowProblem;
import dev.syncsetup.setup.salespeople.flow.Threads;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks through the file and compares it with the tenant; changes nothing. */
final class Preflighter {
  /** As many names as fit into one request. */
  private static final int NAMES_AT_ONCE = 300;

  private record Row(int number, Person person) {}

  private final DynamicsClient dynamics;
  private final Choices choices;
  private final TenantView tenant;
  private final Look look;
  private final Threads threads;
  private List<Row> rows = new ArrayList<>();

  Preflighter(
      DynamicsClient dynamics, Choices choices, TenantView tenant, Look look, Threads threads) {
    this.dynamics = dynamics;
    this.choices = choices;
    this.tenant = tenant;
    this.look = look;
    this.threads = threads;
  }

  ImportPreflight look(PeopleFile file) {
    threads.execute(this::checkSender);
    file.read(this::take, look::problem);
    compare();
    threads.finish();
    tenant.awaitAll();
    return look.preflight(tenant.products(), choices.goodRowsOnly());
  }

  private void checkSender() {
    choices
        .announcement()
        .filter(mail -> !tenant.canSend(mail))
        .ifPresent(
            mail ->
                look.obstacle(
                    "The mail cannot be sent: "
                        + mail.sender()
                        + " has no mailbox. Name a sender that has one."));
  }

  private void take(Person person) {
    rows.add(new Row(look.next(), person));
    if (rows.size() == NAMES_AT_ONCE) {
      compare();
    }
  }

  private Optional<RowProblem> objection(Person person) {
    if (!tenant.hasDomainOf(person.userName())) {
      return Optional.of(
          Look.of(
              person,
              PeopleColumn.USER_NAME.heading(),
              person.userName(),
              "the tenant has not verified this domain",
              "Use one of " + tenant.domains()));
    }
    for (String licence : choices.licences().apply(person)) {
      if (tenant.product(licence).isEmpty()) {
        return Optional.of(
            Look.of(
                person,
                PeopleColumn.LICENCES.heading(),
                licence,
                "the tenant has no such product",
                "Use a part number or id that the tenant's list of licences shows"));
      }
    }
    for (String role : choices.roles().apply(person)) {
      if (tenant.role(role, tenant.rootUnit()).isEmpty()) {
        return Optional.of(
            Look.of(
                person,
                PeopleColumn.ROLES.heading(),
                role,
                "the organisation has no such role",
                "Use the name it has in this organisation; is the solution installed that brings"
                    + " it?"));
      }
    }
    return Optional.empty();
  }

  private void compare() {
    List<Row> some = rows;
    rows = new ArrayList<>();
    if (!some.isEmpty()) {
      threads.execute(() -> compare(some));
    }
  }

  private void compare(List<Row> some) {
    Map<String, DirectoryAccount> accounts = new HashMap<>();
    dynamics
        .directory()
        .accounts(some.stream().map(row -> row.person().userName()).toList())
        .forEach(account -> accounts.put(TenantView.lower(account.userPrincipalName()), account));
    for (Row row : some) {
      compare(row, Optional.ofNullable(accounts.get(TenantView.lower(row.person().userName()))));
    }
  }

  private void compare(Row row, Optional<DirectoryAccount> account) {
    Person person = row.person();
    Optional<RowProblem> objection = objection(person).or(() -> objection(person, account));
    if (objection.isPresent()) {
      look.refuse(row.number(), objection.get());
      return;
    }
    account.ifPresent(found -> look.exists(row.number()));
    for (String licence : choices.licences().apply(person)) {
      LicenceSku product = tenant.product(licence).orElseThrow();
      if (account.filter(found -> found.licences().contains(product.id())).isEmpty()) {
        look.needs(product.id());
      }
    }
  }

  private Optional<RowProblem> objection(Person person, Optional<DirectoryAccount> account) {
    return account
        .flatMap(found -> choices.objection(person, found))
        .map(
            reason ->
                Look.of(
                    person,
                    PeopleColumn.USER_NAME.heading(),
                    person.userName(),
                    reason,
                    Choices.REMEDY));
  }
}
