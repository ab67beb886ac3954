package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import java.util.List;
import java.util.UUID;

/** Rows of any table of one organisation. Immutable and thread-safe. */
public interface RowsClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static RowsClient over(ServiceConnection dataverse) {
    return new RestRowsClient(dataverse);
  }

  /**
   * Reads all rows of a small custom table; one read per page of 5,000.
   *
   * @param table definition as the server gave it
   * @param lookups lookups whose values are wanted
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not read the table
   */
  List<Row> all(TableDefinition table, List<Lookup> lookups);

  /**
   * Points a lookup of a row to a row of its target table: one PATCH that is never repeated and
   * never creates a row. It can be pointed elsewhere again.
   *
   * @param row the row as it was read; only this version of it is changed
   * @param lookup a lookup of the table
   * @param targetEntitySet entity set of the target table, for example systemusers
   * @param target id of the row to point to
   * @return the row as it now is, with the lookups that {@code row} had and this one
   * @throws dev.syncsetup.core.errors.ConflictException when somebody has changed the row meanwhile
   * @throws dev.syncsetup.core.errors.NotFoundException when row or target does not exist
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not write the table
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api">
   *     Perform conditional operations</a>
   */
  Row setLookup(TableDefinition table, Row row, Lookup lookup, String targetEntitySet, UUID target);
}
