package dev.syncsetup.dynamics.rows.fill;

import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.organization.SystemUserId;

/**
 * Which empty column of a table is to be filled, and with what. Immutable.
 *
 * @param table definition as the server gave it
 * @param column logical name of a Two Options column, for example new_synctomkto
 * @param value what rows get whose column is empty
 * @param syncUser the user that Marketo signs in as; it must not be the caller
 * @param rowsPerRequest rows in one UpdateMultiple
 * @param mostAtOnce requests under way at once, where the server advises more
 */
public record RowFill(
    TableDefinition table,
    String column,
    boolean value,
    SystemUserId syncUser,
    int rowsPerRequest,
    int mostAtOnce) {
  private static final int LARGEST_REQUEST = 1000;

  public RowFill {
    if (rowsPerRequest < 1 || rowsPerRequest > LARGEST_REQUEST) {
      throw new IllegalArgumentException(
          "A request holds 1 to 1000 rows, not " + rowsPerRequest + ".");
    }
  }

  /** Fills the column with this value, 100 rows in a request. */
  public static RowFill of(
      TableDefinition table, String column, boolean value, SystemUserId syncUser) {
    return new RowFill(table, column, value, syncUser, 100, Integer.MAX_VALUE);
  }

  /** The same with more or fewer rows in a request; fewer where plug-ins of the table are slow. */
  public RowFill inRequestsOf(int rows) {
    return new RowFill(table, column, value, syncUser, rows, mostAtOnce);
  }

  /** The same with fewer requests at once. */
  public RowFill atMost(int requestsAtOnce) {
    return new RowFill(table, column, value, syncUser, rowsPerRequest, requestsAtOnce);
  }
}
