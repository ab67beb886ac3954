package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.customization.NotInSolutionException;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.SystemJobs;
import dev.syncsetup.dynamics.organization.LabelLanguages;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import retrofit2.Call;

final class RestColumnsClient implements ColumnsClient {
  private static final String OPERATION = "EntityCustomization";

  private final ServiceConnection dataverse;
  private final ColumnsApi api;
  private final SystemJobs jobs;
  private final CustomizationTurns turns;
  private final Supplier<LabelLanguages> languages;
  private final DefinitionChanges changes;

  RestColumnsClient(
      ServiceConnection dataverse, CustomizationTurns turns, Supplier<LabelLanguages> languages) {
    this.dataverse = dataverse;
    this.api = dataverse.api(ColumnsApi.class);
    this.jobs = new SystemJobs(dataverse);
    this.turns = turns;
    this.languages = languages;
    this.changes = new DefinitionChanges(dataverse, api);
  }

  @Override
  public Optional<TableDefinition> table(String logicalName) {
    return found(api.table(ODataLiteral.key(logicalName))).map(TableJson::definition);
  }

  @Override
  public List<TableDefinition> tablesLabelled(String label) {
    return dataverse.body(api.customTables()).rows().stream()
        .filter(table -> table.isLabelled(label))
        .map(TableJson::definition)
        .toList();
  }

  @Override
  public List<Column> columns(String table) {
    return dataverse.body(api.columns(ODataLiteral.key(table))).rows().stream()
        .map(TableJson.ColumnJson::column)
        .toList();
  }

  @Override
  public List<Column> columnsLabelled(String table, String label) {
    return columns(table).stream()
        .filter(column -> column.labels().stream().anyMatch(label::equalsIgnoreCase))
        .toList();
  }

  @Override
  public Optional<Column> find(String table, String column) {
    return read(table, column).map(TableJson.ColumnJson::column);
  }

  @Override
  public LabelLanguages languages() {
    return languages.get();
  }

  @Override
  public void create(TwoOptionsColumn column, int languageCode) {
    create(column, Optional.empty(), Map.of(languageCode, column.displayName()), languageCode);
  }

  @Override
  public Column create(TwoOptionsColumn column, ColumnOptions options) {
    int language = options.language().orElseGet(() -> languages().base());
    Map<Integer, String> labels = new LinkedHashMap<>();
    labels.put(language, column.displayName());
    labels.putAll(options.moreLabels());
    create(column, options.solution(), labels, language);
    TableJson.ColumnJson created =
        read(column.table(), logicalName(column)).orElseThrow(() -> vanished(column));
    options.solution().ifPresent(solution -> requireIn(solution, column, created));
    return created.column();
  }

  @Override
  public Column change(String table, String column, ColumnChange change) {
    turns.running(OPERATION, jobs, () -> changes.change(table, column, change));
    return dataverse.body(api.column(ODataLiteral.key(table), ODataLiteral.key(column))).column();
  }

  @Override
  public void delete(String table, String column, DataLoss acknowledged) {
    acknowledged.requireFor(table + "." + column);
    turns.running(OPERATION, jobs, () -> changes.delete(table, column, () -> find(table, column)));
  }

  @Override
  public boolean awaitVisible(String table, String column, Duration patience) {
    return turns
        .waiting()
        .until(
            patience,
            () -> isPublic(table, column),
            seen -> seen ? Awaited.Result.SUCCEEDED : Awaited.Result.WAITING)
        .last();
  }

  @Override
  public boolean publisherPrefixExists(String prefix) {
    String filter = "customizationprefix eq " + ODataLiteral.text(prefix);
    return !dataverse.body(api.publishers(filter)).rows().isEmpty();
  }

  private void create(
      TwoOptionsColumn column,
      Optional<String> solution,
      Map<Integer, String> labels,
      int language) {
    NewColumnJson body = NewColumnJson.of(column, labels, language);
    turns.running(
        OPERATION,
        jobs,
        () ->
            changes.create(
                column, body, solution, () -> find(column.table(), logicalName(column))));
  }

  /** While servers do not agree yet, the answer is a 404 or a refusal that passes. */
  private boolean isPublic(String table, String column) {
    try {
      return found(api.publicColumn(ODataLiteral.key(table), ODataLiteral.key(column))).isPresent();
    } catch (ServiceException e) {
      if (e.isRetryable()) {
        return false;
      }
      throw e;
    }
  }

  /** A solution can hold the column itself, or the table with all that belongs to it. */
  private void requireIn(String solution, TwoOptionsColumn column, TableJson.ColumnJson created) {
    UUID id = Objects.requireNonNull(created.metadataId(), "MetadataId");
    UUID table = dataverse.body(api.tableId(ODataLiteral.key(column.table()))).metadataId();
    String filter =
        "solutionid/uniquename eq "
            + ODataLiteral.text(solution)
            + (" and (objectid eq " + id)
            + (" or (objectid eq " + table + " and rootcomponentbehavior eq 0))");
    if (dataverse.body(api.components(filter)).rows().isEmpty()) {
      throw new NotInSolutionException(
          "The column " + column.table() + "." + logicalName(column), solution);
    }
  }

  private Optional<TableJson.ColumnJson> read(String table, String column) {
    return found(api.column(ODataLiteral.key(table), ODataLiteral.key(column)));
  }

  private <T> Optional<T> found(Call<T> call) {
    try {
      return Optional.of(dataverse.body(call));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static String logicalName(TwoOptionsColumn column) {
    return column.schemaName().toLowerCase(Locale.ROOT);
  }

  private static UnexpectedResponseException vanished(TwoOptionsColumn column) {
    return new UnexpectedResponseException(
        "Dataverse accepted the column "
            + column.schemaName()
            + " of "
            + column.table()
            + ", but does not list it. Read it again in a minute.",
        null);
  }
}
