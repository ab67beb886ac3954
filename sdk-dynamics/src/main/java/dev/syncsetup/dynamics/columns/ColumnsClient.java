package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.spi.http.ServiceConnection;
import java.util.List;
import java.util.Optional;

/**
 * Table and column definitions of one organisation. Immutable and thread-safe.
 *
 * <p>Reads go past the server's metadata cache, so that they see a definition created a second
 * before.
 *
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api">
 *     Query table definitions</a>
 */
public interface ColumnsClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static ColumnsClient over(ServiceConnection dataverse) {
    return new RestColumnsClient(dataverse);
  }

  /** Reads a table with its lookups; one read. */
  Optional<TableDefinition> table(String logicalName);

  /**
   * Finds custom tables by display name, in any language and any case, without their lookups; one
   * read of all custom tables, because the server cannot search labels.
   */
  List<TableDefinition> tablesLabelled(String label);

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
   * <p>While an import or publish runs, the call waits for it, up to the client's longest wait.
   * Create columns one after the other.
   *
   * @param languageCode LCID of the labels: the base language, or another provisioned one
   * @throws dev.syncsetup.core.errors.ConflictException when the name is taken by a column of
   *     another type
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such table
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks prvCreateAttribute
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-column-definitions-using-web-api">
   *     Create and update column definitions</a>
   */
  void create(TwoOptionsColumn column, int languageCode);

  /**
   * Whether some publisher of the organisation has this prefix; one read.
   *
   * @param prefix the prefix without underscore, for example new
   */
  boolean publisherPrefixExists(String prefix);
}
