package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

final class RestRowsClient implements RowsClient {
  private final ServiceConnection dataverse;
  private final RowsApi api;

  RestRowsClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(RowsApi.class);
  }

  @Override
  public List<Row> all(TableDefinition table, List<Lookup> lookups) {
    RowReader reader =
        new RowReader(table, lookups.stream().map(Lookup::logicalName).distinct().toList());
    return Pages.of(
            dataverse.body(api.all(table.entitySetName(), reader.columns())),
            link -> dataverse.body(api.next(link)),
            reader::row)
        .stream()
        .toList();
  }

  @Override
  public Row setLookup(
      TableDefinition table, Row row, Lookup lookup, String targetEntitySet, UUID target) {
    RowReader reader =
        new RowReader(
            table,
            Stream.concat(row.lookups().keySet().stream(), Stream.of(lookup.logicalName()))
                .distinct()
                .sorted()
                .toList());
    return reader.row(
        dataverse.body(
            api.update(
                table.entitySetName(),
                row.id(),
                row.version(),
                reader.columns(),
                Map.of(
                    lookup.navigationName() + "@odata.bind",
                    "/" + targetEntitySet + "(" + target + ")"))));
  }
}
