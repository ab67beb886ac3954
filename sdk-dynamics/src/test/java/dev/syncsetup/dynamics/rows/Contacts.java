package dev.syncsetup.dynamics.rows;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.Map;
import java.util.UUID;

/** Rows of the table contact. */
final class Contacts {
  static final String FILTER = "new_synctomkto";

  private Contacts() {}

  static TableDefinition table(DynamicsClient client) {
    return client.columns().table("contact").orElseThrow();
  }

  /** Adds rows past all rules, named by their number; the filter column is there and empty. */
  static void seed(SimulatedCloud cloud, int rows) {
    cloud.dataverse().addColumn("contact", "new_SyncToMkto", ColumnType.BOOLEAN);
    for (int i = 0; i < rows; i++) {
      UUID unused = cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i));
    }
  }

  /** A client of an app whose only role says nothing about contacts. */
  static DynamicsClient callerWithoutPrivileges(SimulatedCloud cloud, DynamicsClient admin) {
    return Simulated.limited(cloud, admin, "prvReadEntity");
  }

  /** A client of an app that may only read contacts. */
  static DynamicsClient reader(SimulatedCloud cloud, DynamicsClient admin) {
    return Simulated.limited(cloud, admin, "prvReadContact");
  }

  static long filled(SimulatedCloud cloud) {
    return cloud.dataverse().rows("contact").stream().filter(Contacts::isFilled).count();
  }

  private static boolean isFilled(Row row) {
    return row.get(FILTER).isBoolean() && !row.flag(FILTER);
  }
}
