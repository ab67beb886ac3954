package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.organization.LabelLanguages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Table and column definitions of one organisation. Immutable and thread-safe.
 *
 * <p>Reads go past the server's metadata cache, so that they see a definition created a second
 * before. Changes take turns with the imports and publishings of this client and of those made from
 * it with signedInAs; operations of others are waited for, up to the client's longest wait, and
 * then told as a {@link dev.syncsetup.dynamics.customization.CustomizationLockedException}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api">
 *     Query table definitions</a>
 */
public interface ColumnsClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static ColumnsClient over(
      ServiceConnection dataverse, CustomizationTurns turns, Supplier<LabelLanguages> languages) {
    return new RestColumnsClient(dataverse, turns, languages);
  }

  /** Reads a table with its lookups; one read. */
  Optional<TableDefinition> table(String logicalName);

  /**
   * Finds custom tables by display name, in any language and any case, without their lookups; one
   * read of all custom tables, because the server cannot search labels.
   */
  List<TableDefinition> tablesLabelled(String label);

  /**
   * Lists the columns of a table; one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table
   */
  List<Column> columns(String table);

  /**
   * Finds columns by display name, in any language and any case; one read of all columns, because
   * the server cannot search labels.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table
   */
  List<Column> columnsLabelled(String table, String label);

  /** Reads which languages labels can have; two reads. */
  LabelLanguages languages();

  /**
   * Reads a column; one read.
   *
   * @param table logical name of the table
   * @param column logical name of the column, in lower case
   * @return nothing when table or column does not exist
   */
  Optional<Column> find(String table, String column);

  /**
   * Creates a Two Options column: one POST that is never repeated. A column of that name and type
   * counts as created; when the answer was lost, the column is read. The column can be used through
   * the API at once, is empty in rows that exist, and becomes visible in the web client with the
   * next publish. It can be deleted while nothing depends on it.
   *
   * @param languageCode LCID of the labels: the base language, or another provisioned one
   * @throws dev.syncsetup.core.errors.ConflictException when the name is taken by a column of
   *     another type
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table
   * @throws PublisherPrefixException when the prefix of the name belongs to no publisher
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvCreateAttribute
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-column-definitions-using-web-api">
   *     Create and update column definitions</a>
   */
  void create(TwoOptionsColumn column, int languageCode);

  /**
   * Creates a Two Options column as {@link #create(TwoOptionsColumn, int)} does, in the languages
   * and the solution of the options, and reads it back. Servers ignore a solution they do not
   * understand, so the solution is read too: up to three more reads.
   *
   * @throws PublisherPrefixException when the prefix of the name is not that of the solution's
   *     publisher
   * @throws dev.syncsetup.dynamics.customization.NotInSolutionException when the column exists, but
   *     the solution does not hold it
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table or solution
   */
  Column create(TwoOptionsColumn column, ColumnOptions options);

  /**
   * Changes a Two Options column: its whole definition is read, changed and sent back, and labels
   * in other languages stay. One read, one PUT that is repeated when the answer was lost, one read.
   * A change somebody else makes in between is lost. Forms and views show it with the next publish;
   * it can be changed back.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such Two Options column
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvWriteAttribute
   */
  Column change(String table, String column, ColumnChange change);

  /**
   * Deletes a column with its data in all rows; it cannot be taken back. One DELETE, repeated when
   * the answer was lost; a column that is not there counts as deleted.
   *
   * @param acknowledged the loss of table and column, as in {@code
   *     DataLoss.acknowledge("lead.new_synctomkto")}
   * @throws IllegalArgumentException when another loss was acknowledged; nothing is sent
   * @throws dev.syncsetup.core.errors.ConflictException when forms, views or processes use it
   * @throws dev.syncsetup.core.errors.ServiceException when it belongs to a managed solution
   */
  void delete(String table, String column, DataLoss acknowledged);

  /**
   * Waits until the column is known to servers that have not been pressed to look; usually 3 to 30
   * seconds after its creation. The other reads of this client see it at once.
   *
   * @return whether it is known; otherwise the patience is used up, and it can be awaited again
   */
  boolean awaitVisible(String table, String column, Duration patience);

  /**
   * Whether some publisher of the organisation has this prefix; one read.
   *
   * @param prefix the prefix without underscore, for example new
   */
  boolean publisherPrefixExists(String prefix);
}
