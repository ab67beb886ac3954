package dev.syncsetup.testing.dataverse.query;

import dev.syncsetup.testing.dataverse.odata.Kind;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Shape;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The names a query of a table may use. */
public record TableShape(Schema schema, Table table, Instant horizon) implements Shape {

  @Override
  public Kind kind(List<String> path) {
    String name = path.get(0);
    Optional<Column> column = table.property(name, horizon);
    if (column.isPresent()) {
      return kind(column.get(), path);
    }
    Navigation navigation =
        table
            .navigation(name)
            .filter(Navigation::isSingle)
            .orElseThrow(() -> ODataError.unknownProperty(name, table.logicalName()));
    return path.size() == 1 ? Kind.NAVIGATION : of(navigation).kind(path.subList(1, path.size()));
  }

  @Override
  public TableShape members(String navigation) {
    return of(navigation(navigation));
  }

  /** The navigation property of that exact name. */
  public Navigation navigation(String name) {
    return table
        .navigation(name)
        .orElseThrow(() -> ODataError.unknownProperty(name, table.logicalName()));
  }

  /** The column shown under that exact name. */
  public Column column(String name) {
    return table
        .property(name, horizon)
        .orElseThrow(() -> ODataError.unknownProperty(name, table.logicalName()));
  }

  public TableShape of(Navigation navigation) {
    return new TableShape(schema, schema.table(navigation.target()), horizon);
  }

  private Kind kind(Column column, List<String> path) {
    boolean managed = column.type() == ColumnType.MANAGED_PROPERTY;
    if (managed && path.size() == 2 && path.get(1).equals("Value")) {
      return Kind.BOOLEAN;
    }
    if (managed || path.size() > 1) {
      throw ODataError.unknownProperty(String.join("/", path), table.logicalName());
    }
    return switch (column.type()) {
      case BOOLEAN -> Kind.BOOLEAN;
      case DATETIME -> Kind.DATE;
      case GUID, LOOKUP, OWNER, CUSTOMER -> Kind.GUID;
      case STRING, MEMO -> Kind.TEXT;
      default -> Kind.NUMBER;
    };
  }
}
