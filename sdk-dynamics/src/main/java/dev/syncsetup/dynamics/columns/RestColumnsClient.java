package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class RestColumnsClient implements ColumnsClient {
  private final ServiceConnection dataverse;
  private final ColumnsApi api;

  RestColumnsClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(ColumnsApi.class);
  }

  @Override
  public Optional<TableDefinition> table(String logicalName) {
    try {
      return Optional.of(dataverse.body(api.table(ODataLiteral.key(logicalName))).definition());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<TableDefinition> tablesLabelled(String label) {
    return dataverse.body(api.customTables()).rows().stream()
        .filter(table -> table.isLabelled(label))
        .map(TableJson::definition)
        .toList();
  }

  @Override
  public Optional<Column> find(String table, String column) {
    try {
      return Optional.of(
          dataverse.body(api.column(ODataLiteral.key(table), ODataLiteral.key(column))).column());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public void create(TwoOptionsColumn column, int languageCode) {
    NewColumnJson body = NewColumnJson.of(column, languageCode);
    try {
      dataverse.run(api.create(ODataLiteral.key(column.table()), body));
    } catch (ConflictException e) {
      Column found = existing(column).orElseThrow(() -> e);
      if (!found.isTwoOptions()) {
        throw wrongType(column, found, e);
      }
    } catch (TransportException e) {
      boolean done =
          e.maybeProcessed() && existing(column).filter(Column::isTwoOptions).isPresent();
      if (!done) {
        throw e;
      }
    }
  }

  @Override
  public boolean publisherPrefixExists(String prefix) {
    String filter = "customizationprefix eq " + ODataLiteral.text(prefix);
    return !dataverse.body(api.publishers(filter)).rows().isEmpty();
  }

  private Optional<Column> existing(TwoOptionsColumn column) {
    return find(column.table(), column.schemaName().toLowerCase(Locale.ROOT));
  }

  private static ConflictException wrongType(
      TwoOptionsColumn wanted, Column found, ConflictException refusal) {
    return new ConflictException(
        "The table "
            + wanted.table()
            + " has a column "
            + found.logicalName()
            + " already, of type "
            + found.type()
            + " instead of Boolean (Two Options). Delete that column, or choose another name.",
        new ServiceException.Details(
            "Dataverse",
            "ColumnsApi.create",
            refusal.status(),
            refusal.code().orElse(null),
            refusal.requestId().orElse(null),
            false));
  }
}
