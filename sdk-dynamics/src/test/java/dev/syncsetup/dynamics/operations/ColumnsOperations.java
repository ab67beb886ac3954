package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.columns.ColumnChange;
import dev.syncsetup.dynamics.columns.ColumnOptions;
import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.customization.DataLoss;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The operations of {@link ColumnsClient}. */
final class ColumnsOperations {
  private static final String TABLE = Stage.FILTER.table();
  private static final String NAME = "new_synctomkto";
  private static final String SOLUTION = "acme_setup";

  private ColumnsOperations() {}

  static Stream<Operation> all() {
    return Stream.concat(reads(), changes());
  }

  private static Stream<Operation> reads() {
    return Stream.of(
        Operation.of("columns.table", at -> () -> columns(at).table(TABLE)),
        Operation.of("columns.tablesLabelled", at -> () -> columns(at).tablesLabelled("Contact")),
        Operation.of("columns.columns", at -> () -> columns(at).columns(TABLE)),
        Operation.of(
            "columns.columnsLabelled", at -> () -> columns(at).columnsLabelled(TABLE, "Job")),
        Operation.of("columns.languages", at -> () -> columns(at).languages()),
        Operation.of("columns.find", at -> () -> columns(at).find(TABLE, "jobtitle")),
        Operation.of(
            "columns.awaitVisible",
            at -> () -> columns(at).awaitVisible(TABLE, "jobtitle", Stage.HOUR)),
        Operation.of(
            "columns.publisherPrefixExists", at -> () -> columns(at).publisherPrefixExists("new")));
  }

  private static Stream<Operation> changes() {
    return Stream.of(
        Operation.ofVoid(
            "columns.create(TwoOptionsColumn, int)",
            at -> () -> columns(at).create(Stage.FILTER, 1033)),
        Operation.of(
            "columns.create(TwoOptionsColumn, ColumnOptions)",
            at -> {
              addSolution(at);
              ColumnOptions inSolution = ColumnOptions.inBaseLanguage().inSolution(SOLUTION);
              return () -> columns(at).create(Stage.FILTER, inSolution);
            }),
        Operation.of(
            "columns.change",
            at -> {
              columns(at).create(Stage.FILTER, 1033);
              return () -> columns(at).change(TABLE, NAME, ColumnChange.label(1033, "Sync"));
            }),
        Operation.ofVoid(
            "columns.delete",
            at -> {
              columns(at).create(Stage.FILTER, 1033);
              DataLoss known = DataLoss.acknowledge(TABLE + "." + NAME);
              return () -> columns(at).delete(TABLE, NAME, known);
            }));
  }

  private static void addSolution(Stage at) {
    String publisher = at.cloud().dataverse().rows("publisher").get(0).id().toString();
    UUID unused =
        at.cloud()
            .dataverse()
            .addRow(
                "solution",
                Map.of(
                    "uniquename",
                    SOLUTION,
                    "friendlyname",
                    "Acme",
                    "version",
                    "1.0.0.0",
                    "publisherid",
                    publisher));
  }

  private static ColumnsClient columns(Stage at) {
    return at.client().columns();
  }
}
