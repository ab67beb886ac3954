package dev.syncsetup.testing.dataverse.rows;

import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * What a path leads to.
 *
 * @param table the table of the row or rows
 * @param key whether a key was given
 * @param id the id that was given, whether the row exists or not
 * @param row the row, when the path leads to one and it exists
 * @param parent the row whose navigation property was followed last
 * @param navigation that navigation property
 * @param property the property, when the path ends in one
 * @param reference whether the path ends in $ref
 */
record Target(
    Table table,
    boolean key,
    Optional<UUID> id,
    Optional<Row> row,
    Optional<Row> parent,
    Optional<Navigation> navigation,
    Optional<Column> property,
    boolean reference) {

  static Target of(Table table) {
    return new Target(
        table,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  Target withKey(Optional<UUID> wanted, Optional<Row> found) {
    return new Target(table, true, wanted, found, parent, navigation, property, reference);
  }

  Target along(Row from, Navigation step, Table to) {
    return new Target(
        to,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(step),
        Optional.empty(),
        false);
  }

  Target withProperty(Column column) {
    return new Target(table, key, id, row, parent, navigation, Optional.of(column), reference);
  }

  Target asReference() {
    return new Target(table, key, id, row, parent, navigation, property, true);
  }

  /** Whether it stands for many rows. */
  boolean isCollection() {
    return !key && navigation.map(step -> !step.isSingle()).orElse(true);
  }
}
