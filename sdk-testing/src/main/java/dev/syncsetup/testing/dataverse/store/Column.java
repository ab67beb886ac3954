package dev.syncsetup.testing.dataverse.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One column of a table.
 *
 * @param labels display name by language code
 * @param visibleFrom when every server has heard of it
 * @param details what only metadata of this type has, by metadata property name
 */
public record Column(
    String schemaName,
    ColumnType type,
    Map<Integer, String> labels,
    Origin origin,
    Instant createdOn,
    Instant visibleFrom,
    ObjectNode details) {
  /** The detail that says how many characters fit; without it any number does. */
  public static final String MAX_LENGTH = "MaxLength";

  /** The detail that says whether only column security profiles open it. */
  public static final String SECURED = "IsSecured";

  /** A column that has always been there. */
  static Column standard(String logicalName, ColumnType type) {
    String schemaName =
        logicalName.substring(0, 1).toUpperCase(Locale.ROOT) + logicalName.substring(1);
    return new Column(
        schemaName,
        type,
        Map.of(1033, schemaName),
        Origin.SYSTEM,
        Instant.EPOCH,
        Instant.EPOCH,
        Json.object());
  }

  public String logicalName() {
    return schemaName.toLowerCase(Locale.ROOT);
  }

  /** Name of the property that shows it: lookups appear as _name_value. */
  public String property() {
    return type.isLookup() ? "_" + logicalName() + "_value" : logicalName();
  }
}
