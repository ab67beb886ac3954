package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.dynamics.rows.RowsClient;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations of {@link RowsClient}. */
final class RowsOperations {
  private static final UUID CHOSEN = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final RowChanges NAMED = RowChanges.none().text("lastname", "Lee");
  private static final RowChanges TITLE = RowChanges.none().text("jobtitle", "CEO");

  /** One contact, with its table. */
  private record Contact(RowsClient rows, TableDefinition table, UUID id) {
    Row read() {
      return rows.find(table, id, "jobtitle", "parentcustomerid").orElseThrow();
    }
  }

  private RowsOperations() {}

  static Stream<Operation> all() {
    return Stream.of(reads(), writes(), versioned(), bulk()).flatMap(each -> each);
  }

  private static Stream<Operation> reads() {
    return Stream.of(
        onContact("rows.all", at -> () -> at.rows().all(at.table(), List.of())),
        onContact("rows.find", at -> () -> at.rows().find(at.table(), at.id(), "jobtitle")),
        onContact(
            "rows.query",
            at -> () -> at.rows().query(at.table(), RowQuery.of()).stream().toList()));
  }

  private static Stream<Operation> writes() {
    return Stream.of(
        onContact(
            "rows.create(TableDefinition, RowChanges)",
            at -> () -> at.rows().create(at.table(), NAMED)),
        doOnContact(
            "rows.create(TableDefinition, UUID, RowChanges)",
            at -> () -> at.rows().create(at.table(), CHOSEN, NAMED)),
        doOnContact(
            "rows.update(TableDefinition, UUID, RowChanges)",
            at -> () -> at.rows().update(at.table(), at.id(), TITLE)),
        doOnContact(
            "rows.delete(TableDefinition, UUID)",
            at -> () -> at.rows().delete(at.table(), at.id())));
  }

  private static Stream<Operation> versioned() {
    return Stream.of(
        onContact(
            "rows.update(TableDefinition, Row, RowChanges)",
            at -> {
              Row row = at.read();
              return () -> at.rows().update(at.table(), row, TITLE);
            }),
        doOnContact(
            "rows.delete(TableDefinition, Row)",
            at -> {
              Row row = at.read();
              return () -> at.rows().delete(at.table(), row);
            }),
        onContact(
            "rows.setLookup",
            at -> {
              Row row = at.read();
              Lookup company = company(at.table());
              return () ->
                  at.rows().setLookup(at.table(), row, company, company.target() + "s", CHOSEN);
            }),
        onContact(
            "rows.clearLookup",
            at -> {
              Row row = at.read();
              Lookup company = company(at.table());
              return () -> at.rows().clearLookup(at.table(), row, company);
            }));
  }

  private static Stream<Operation> bulk() {
    return Stream.of(
        onContact(
            "rows.writeAll",
            at -> () -> at.rows().writeAll(some(at), BulkOptions.inBatchesOf(10).atMost(1))),
        onContact("rows.writeTogether", at -> () -> at.rows().writeTogether(some(at))),
        Operation.of(
            "rows.fill",
            at -> {
              at.cloud().dataverse().addColumn("contact", "new_SyncToMkto", ColumnType.BOOLEAN);
              UUID unused = addContact(at);
              RowFill fill = RowFill.of(at.contacts(), "new_synctomkto", false, at.jane());
              return () -> at.client().rows().fill(fill.atMost(1), FillListener.silent());
            }));
  }

  private static List<RowWrite> some(Contact at) {
    return List.of(RowWrite.create(at.table(), NAMED), RowWrite.update(at.table(), at.id(), TITLE));
  }

  private static Lookup company(TableDefinition contacts) {
    return contacts.lookups().stream()
        .filter(each -> each.navigationName().equals("parentcustomerid_account"))
        .findFirst()
        .orElseThrow();
  }

  private static Operation onContact(String name, Function<Contact, Supplier<?>> preparation) {
    return Operation.of(name, at -> preparation.apply(contact(at)));
  }

  private static Operation doOnContact(String name, Function<Contact, Runnable> preparation) {
    return Operation.ofVoid(name, at -> preparation.apply(contact(at)));
  }

  private static Contact contact(Stage at) {
    TableDefinition accounts = at.client().columns().table("account").orElseThrow();
    at.client().rows().create(accounts, CHOSEN, RowChanges.none().text("name", "Adatum"));
    return new Contact(at.client().rows(), at.contacts(), addContact(at));
  }

  private static UUID addContact(Stage at) {
    return at.cloud().dataverse().addRow("contact", Map.of("lastname", "Roe"));
  }
}
