package dev.syncsetup.dynamics.rows.query;

import java.util.regex.Pattern;

/** Names that may stand in a query. */
final class ColumnNames {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private ColumnNames() {}

  static String checked(String logicalName) {
    if (!NAME.matcher(logicalName).matches()) {
      throw new IllegalArgumentException(
          "'"
              + logicalName
              + "' is no logical name of a column: lower-case letters, digits and underscores.");
    }
    return logicalName;
  }

  /** The property that shows a lookup. */
  static String lookup(String logicalName) {
    return "_" + checked(logicalName) + "_value";
  }
}
