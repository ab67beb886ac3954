package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.List;
import java.util.Optional;
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
   * Reads one row; one read.
   *
   * @param columns logical names of the columns wanted beside id and name, lookups among them
   * @return nothing when there is no such row
   * @throws dev.syncsetup.core.errors.ServiceException when the table has no such column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not read the row
   */
  Optional<Row> find(TableDefinition table, UUID id, String... columns);

  /**
   * Reads the rows that fit; one read for the page returned and for each that follows. A query
   * whose address is too long for a read by itself travels in a batch.
   *
   * @throws IllegalArgumentException when the conditions are too long even for a batch, where the
   *     service reads 65,536 characters of address: 10,000 characters fit that percent-encoded take
   *     six or fewer each; nothing was sent
   * @throws dev.syncsetup.core.errors.ServiceException when the table has no such column, or a
   *     value does not fit its column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not read the table
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview">
   *     Query data</a>
   */
  Page<Row> query(TableDefinition table, RowQuery query);

  /**
   * Creates a row: one POST that is never repeated. When the answer is lost, nobody can say whether
   * there is a row; {@link #create(TableDefinition, UUID, RowChanges)} can.
   *
   * @return id of the row, chosen by the service
   * @throws dev.syncsetup.core.errors.ConflictException when a key or a duplicate rule forbids it
   * @throws dev.syncsetup.core.errors.ServiceException when a value does not fit its column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not create rows
   */
  UUID create(TableDefinition table, RowChanges values);

  /**
   * Creates the row with this id and never changes one that exists: one PATCH that is never
   * repeated. When the answer is lost, the row is read, and counts as created when it is there.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when there is a row with this id
   * @throws dev.syncsetup.core.errors.ServiceException when a value does not fit its column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not create rows
   */
  void create(TableDefinition table, UUID id, RowChanges values);

  /**
   * Changes a row whatever its version, and never creates one: one PATCH. Repeating it does no
   * harm; the values before are lost.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such row
   * @throws dev.syncsetup.core.errors.ServiceException when a value does not fit its column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not write the row
   */
  void update(TableDefinition table, UUID id, RowChanges changes);

  /**
   * Changes this version of a row: one PATCH that is never repeated and never creates a row.
   *
   * @return the row as it now is, with the columns that {@code row} had and those that were changed
   * @throws dev.syncsetup.core.errors.ConflictException when somebody has changed the row meanwhile
   * @throws dev.syncsetup.core.errors.NotFoundException when row or target does not exist
   * @throws dev.syncsetup.core.errors.ServiceException when a value does not fit its column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not write the row
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api">
   *     Perform conditional operations</a>
   */
  Row update(TableDefinition table, Row row, RowChanges changes);

  /**
   * Deletes a row; one that is gone counts as deleted. One DELETE, repeatable, that cannot be taken
   * back.
   *
   * @throws dev.syncsetup.core.errors.ServiceException when other rows depend on it
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not delete the row
   */
  void delete(TableDefinition table, UUID id);

  /**
   * Deletes this version of a row: one DELETE that is never repeated and cannot be taken back.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when somebody has changed the row meanwhile
   * @throws dev.syncsetup.core.errors.NotFoundException when the row is gone
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not delete the row
   */
  void delete(TableDefinition table, Row row);

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

  /** As {@link #setLookup}, but the lookup is empty afterwards. */
  Row clearLookup(TableDefinition table, Row row, Lookup lookup);

  /**
   * Sends many writes side by side, as wide as the server's answers advise; single requests or
   * small batches as the options say. Each write is repeated, or not, by its own rules. One that is
   * throttled waits and is sent again alone, and lets the others wait with it. When the calling
   * thread is interrupted, the writes not begun yet fail as not sent, and the interrupt is kept.
   *
   * @return id of the row or the error for each write, in the order of the writes
   */
  List<BulkOutcome<UUID>> writeAll(List<RowWrite> writes, BulkOptions options);

  /**
   * Does all of up to 1,000 writes or none: one change set, repeated only when all its writes are
   * repeatable. The server holds a transaction open meanwhile; keep it small.
   *
   * @return ids of the rows, in the order of the writes
   * @throws dev.syncsetup.core.errors.SdkException the first failure; nothing was done then, unless
   *     it is a {@link dev.syncsetup.core.errors.TransportException} that says otherwise
   * @throws IllegalArgumentException when there is no write, or more than 1,000
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api">
   *     Execute batch operations</a>
   */
  List<UUID> writeTogether(List<RowWrite> writes);

  /**
   * Gives all rows a value whose column is empty, page by page, so that any number of rows fits
   * into memory. Rows that have a value are left alone: run it again and it goes on with what is
   * missing, after an error, an interrupt or a restart. Plug-ins and workflows of the table run for
   * each row, because Marketo learns from them. Rows that are refused are reported, tried once more
   * at the end, and left empty. It cannot be taken back as a whole.
   *
   * @throws IllegalStateException when the caller is the sync user, whose changes Marketo ignores
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not write the table
   * @throws dev.syncsetup.core.errors.TransportException when the service cannot be reached, or the
   *     thread is interrupted
   * @throws dev.syncsetup.core.errors.RateLimitedException when the service asks for more patience
   *     than the client has
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when rows stay empty although the
   *     service takes the value
   */
  FillResult fill(RowFill fill, FillListener listener);
}
