package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.batch.Operation;
import dev.syncsetup.dynamics.internal.batch.OperationAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One write of a bulk. Immutable. */
public final class RowWrite {
  private static final Pattern ID =
      Pattern.compile(".*\\((\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\)");

  private final Operation operation;
  private final Optional<UUID> id;

  private RowWrite(Operation operation, Optional<UUID> id) {
    this.operation = operation;
    this.id = id;
  }

  /** Creates a row; never repeated. */
  public static RowWrite create(TableDefinition table, RowChanges values) {
    return new RowWrite(
        new Operation("POST", table.entitySetName(), Map.of(), values.json(), false),
        Optional.empty());
  }

  /** Creates the row with this id; a conflict when there is one. */
  public static RowWrite create(TableDefinition table, UUID id, RowChanges values) {
    return patch(table, id, values, Map.of("If-None-Match", "*"), false);
  }

  /** Changes a row, whoever has changed it since it was read; never creates one. Repeatable. */
  public static RowWrite update(TableDefinition table, UUID id, RowChanges changes) {
    return patch(table, id, changes, Map.of("If-Match", "*"), true);
  }

  /** Changes this version of a row; a conflict when somebody has changed it since. */
  public static RowWrite update(TableDefinition table, Row row, RowChanges changes) {
    return patch(table, row.id(), changes, Map.of("If-Match", row.version()), false);
  }

  /** Deletes a row; one that is gone counts as deleted. Repeatable. */
  public static RowWrite delete(TableDefinition table, UUID id) {
    return new RowWrite(
        new Operation("DELETE", path(table, id), Map.of(), null, true), Optional.of(id));
  }

  /** Deletes this version of a row; a conflict when somebody has changed it since. */
  public static RowWrite delete(TableDefinition table, Row row) {
    Map<String, String> unchanged = Map.of("If-Match", row.version());
    return new RowWrite(
        new Operation("DELETE", path(table, row.id()), unchanged, null, false),
        Optional.of(row.id()));
  }

  Operation operation() {
    return operation;
  }

  /** The id of the row that was written. */
  BulkOutcome<UUID> outcome(BulkOutcome<OperationAnswer> outcome) {
    boolean gone =
        operation.method().equals("DELETE")
            && operation.repeatable()
            && outcome instanceof BulkOutcome.Failed<OperationAnswer> failed
            && failed.error() instanceof NotFoundException;
    return gone ? BulkOutcome.done(id.orElseThrow()) : outcome.map(this::idIn);
  }

  UUID idIn(OperationAnswer answer) {
    return id.orElseGet(() -> created(answer.header("OData-EntityId").orElse("")));
  }

  private static UUID created(String address) {
    Matcher id = ID.matcher(address);
    if (!id.matches()) {
      throw new UnexpectedResponseException(
          "Dataverse created a row and did not say which. Look for it by its values.", null);
    }
    return UUID.fromString(id.group(1));
  }

  private static RowWrite patch(
      TableDefinition table,
      UUID id,
      RowChanges changes,
      Map<String, String> condition,
      boolean repeatable) {
    return new RowWrite(
        new Operation("PATCH", path(table, id), condition, changes.json(), repeatable),
        Optional.of(id));
  }

  private static String path(TableDefinition table, UUID id) {
    return table.entitySetName() + "(" + id + ")";
  }

  @Override
  public String toString() {
    return operation.method() + " " + operation.path();
  }
}
