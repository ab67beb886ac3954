package dev.syncsetup.testing.marketo.relay;

import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.CrmSettings;

/** What all operations after the credentials need. */
final class UsableConnection {
  private UsableConnection() {}

  static Connection of(CrmSettings crm) {
    Connection connection =
        crm.connection()
            .orElseThrow(
                () ->
                    Problem.of(
                        409,
                        "notConnected",
                        "Dynamics is not connected",
                        "Save the credentials first: PUT /connection."));
    if (connection.locked()) {
      throw Problem.of(
          409,
          "instanceLocked",
          "This Marketo instance can no longer be used with Dynamics",
          "Credentials with a wrong organisation URL were saved; that cannot be undone.");
    }
    return connection;
  }
}
