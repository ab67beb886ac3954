package dev.syncsetup.reliability.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.directory.AccountChange;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads and writes of all kinds, by number. */
final class MixedCalls {
  private static final int PEOPLE = 64;

  private final Load load;
  private final List<UUID> rows = new ArrayList<>();
  private final List<UUID> accounts = new ArrayList<>();
  private final TableDefinition contacts;

  MixedCalls(Load load) {
    this.load = load;
    for (int i = 0; i < PEOPLE; i++) {
      rows.add(load.cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)));
      accounts.add(load.cloud.tenant().addAccount(name(i), "P " + i, "planted-Password-1").id());
      load.cloud.marketo().addLead(Map.of("email", name(i)));
    }
    contacts = load.dynamics.columns().table("contact").orElseThrow();
  }

  void dataverse(int i) {
    UUID row = rows.get(i % PEOPLE);
    RowChanges change = RowChanges.none().text("jobtitle", "Title " + i);
    switch (i / Load.THREADS % 5) {
      case 0 -> found(load.dynamics.rows().find(contacts, row, "lastname"));
      case 1 -> load.dynamics.rows().update(contacts, row, change);
      case 2 -> load.dynamics.rows().query(contacts, RowQuery.of("lastname").pageSize(5));
      case 3 -> load.dynamics.users().me();
      default ->
          load.dynamics.rows().writeTogether(List.of(RowWrite.update(contacts, row, change)));
    }
  }

  void graph(int i) {
    UUID account = accounts.get(i % PEOPLE);
    switch (i / Load.THREADS % 4) {
      case 0 -> found(load.dynamics.directory().account(name(i % PEOPLE)));
      case 1 ->
          load.dynamics
              .directory()
              .accounts(IntStream.range(0, 5).mapToObj(MixedCalls::name).toList());
      case 2 -> load.dynamics.directory().licences();
      default ->
          load.dynamics
              .directory()
              .updateAccount(account, AccountChange.none().usageLocation("DE"));
    }
  }

  void marketo(int i) {
    switch (i / Load.THREADS % 3) {
      case 0 -> load.marketo.leads().find("email", List.of(name(i % PEOPLE)), List.of("email"));
      case 1 -> load.marketo.fields().leadFields();
      default -> load.marketo.fields().leadFieldNames();
    }
  }

  private static void found(Optional<?> answer) {
    assertThat(answer).isPresent();
  }

  private static String name(int i) {
    return "p" + i + "@contoso.com";
  }
}
