package dev.syncsetup.setup;

import java.util.List;
import java.util.Locale;

/**
 * Limits what is synchronised: on each of these tables a column new_synctomkto decides row by row.
 * Only rows with an explicit No are left out. Immutable.
 *
 * @see <a
 *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/create-a-custom-dynamics-sync-filter">Create
 *     a custom Dynamics sync filter</a>
 */
public final class SyncFilter {
  private final List<String> tables;

  private SyncFilter(List<String> tables) {
    this.tables = tables;
  }

  /**
   * A filter on these tables.
   *
   * @param tables logical names, for example lead, contact, account, opportunity
   * @throws IllegalArgumentException for no table, or a name that cannot be a logical name
   */
  public static SyncFilter on(String... tables) {
    List<String> names = List.of(tables).stream().map(String::strip).distinct().toList();
    if (names.isEmpty()) {
      throw new IllegalArgumentException("A filter needs at least one table, for example lead.");
    }
    for (String name : names) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw new IllegalArgumentException(
            "A table is given by its logical name in lower case, like "
                + name.toLowerCase(Locale.ROOT)
                + ": "
                + name);
      }
    }
    return new SyncFilter(names);
  }

  List<String> tables() {
    return tables;
  }

  @Override
  public String toString() {
    return "SyncFilter" + tables;
  }
}
