package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.Lookup;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.batch.BatchSender;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.internal.batch.LongReads;
import dev.syncsetup.dynamics.internal.batch.OperationAnswer;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class RestRowsClient implements RowsClient {
  private final ServiceConnection dataverse;
  private final RowsApi api;
  private final BatchSender sender;
  private final BulkSender bulk;
  private final RowPages pages;

  RestRowsClient(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(RowsApi.class);
    this.sender = new BatchSender(dataverse);
    this.bulk = new BulkSender(dataverse, sender);
    this.pages = new RowPages(api, new LongReads(dataverse, sender));
  }

  @Override
  public List<Row> all(TableDefinition table, List<Lookup> lookups) {
    String[] columns =
        Stream.concat(Stream.of(RowReader.MODIFIED), lookups.stream().map(Lookup::logicalName))
            .toArray(String[]::new);
    return query(table, RowQuery.of(columns)).stream().toList();
  }

  @Override
  public Optional<Row> find(TableDefinition table, UUID id, String... columns) {
    RowReader reader = new RowReader(table, Arrays.asList(columns), List.of());
    try {
      return Optional.of(
          reader.row(dataverse.body(api.get(table.entitySetName(), id, reader.columns()))));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public Page<Row> query(TableDefinition table, RowQuery query) {
    return pages.first(table, query);
  }

  @Override
  public UUID create(TableDefinition table, RowChanges values) {
    return write(RowWrite.create(table, values));
  }

  @Override
  public void create(TableDefinition table, UUID id, RowChanges values) {
    try {
      UUID unused = write(RowWrite.create(table, id, values));
    } catch (TransportException e) {
      if (!e.maybeProcessed() || find(table, id).isEmpty()) {
        throw e;
      }
    }
  }

  @Override
  public void update(TableDefinition table, UUID id, RowChanges changes) {
    UUID unused = write(RowWrite.update(table, id, changes));
  }

  @Override
  public Row update(TableDefinition table, Row row, RowChanges changes) {
    Set<String> lookups = new LinkedHashSet<>(row.lookups().keySet());
    lookups.addAll(changes.lookups());
    Set<String> columns = new LinkedHashSet<>(row.values().columns());
    row.modifiedAt().ifPresent(known -> columns.add(RowReader.MODIFIED));
    columns.addAll(changes.columns());
    RowReader reader = new RowReader(table, columns, lookups);
    return reader.row(
        dataverse.body(
            api.update(
                table.entitySetName(), row.id(), row.version(), reader.columns(), changes.json())));
  }

  @Override
  public void delete(TableDefinition table, UUID id) {
    UUID unused = write(RowWrite.delete(table, id));
  }

  @Override
  public void delete(TableDefinition table, Row row) {
    UUID unused = write(RowWrite.delete(table, row));
  }

  @Override
  public Row setLookup(
      TableDefinition table, Row row, Lookup lookup, String targetEntitySet, UUID target) {
    return update(table, row, RowChanges.none().lookup(lookup, targetEntitySet, target));
  }

  @Override
  public Row clearLookup(TableDefinition table, Row row, Lookup lookup) {
    return update(table, row, RowChanges.none().clear(lookup));
  }

  @Override
  public List<BulkOutcome<UUID>> writeAll(List<RowWrite> writes, BulkOptions options) {
    List<BulkOutcome<OperationAnswer>> outcomes =
        bulk.send(writes.stream().map(RowWrite::operation).toList(), options);
    return IntStream.range(0, writes.size())
        .mapToObj(i -> writes.get(i).outcome(outcomes.get(i)))
        .toList();
  }

  @Override
  public List<UUID> writeTogether(List<RowWrite> writes) {
    List<OperationAnswer> answers =
        sender.together(writes.stream().map(RowWrite::operation).toList());
    return IntStream.range(0, writes.size())
        .mapToObj(i -> writes.get(i).idIn(answers.get(i)))
        .toList();
  }

  @Override
  public FillResult fill(RowFill fill, FillListener listener) {
    return new RowFiller(dataverse, api, pages, bulk).run(fill, listener);
  }

  private UUID write(RowWrite write) {
    return write.outcome(BulkOutcome.of(() -> sender.send(write.operation()))).orThrow();
  }
}
