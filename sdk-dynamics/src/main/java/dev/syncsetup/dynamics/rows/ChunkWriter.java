package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.DataverseCodes;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.internal.batch.Operation;
import dev.syncsetup.dynamics.internal.batch.OperationAnswer;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value into many rows with UpdateMultiple, and one by one the rows of a request that
 * was refused: it takes all rows or none, and not every table has it.
 */
final class ChunkWriter {
  private final RowFill fill;
  private final BulkSender bulk;
  private final FillCount count;
  private final BulkOptions options;

  /** Whether the table takes UpdateMultiple; null as long as that is not known. */
  private @Nullable Boolean together;

  ChunkWriter(RowFill fill, BulkSender bulk, FillCount count) {
    this.fill = fill;
    this.bulk = bulk;
    this.count = count;
    this.options = BulkOptions.inParallel().atMost(fill.mostAtOnce());
  }

  void write(List<UUID> rows) {
    int known = 0;
    if (together == null && !rows.isEmpty()) {
      known = Math.min(fill.rowsPerRequest(), rows.size());
      together(rows.subList(0, known));
    }
    List<UUID> rest = rows.subList(known, rows.size());
    if (Boolean.FALSE.equals(together)) {
      boolean unused = singly(rest);
    } else {
      together(rest);
    }
    count.tell();
  }

  private void together(List<UUID> rows) {
    List<List<UUID>> chunks = chunks(rows);
    List<BulkOutcome<OperationAnswer>> outcomes =
        bulk.send(chunks.stream().map(this::updateMultiple).toList(), options);
    List<UUID> refused = new ArrayList<>();
    SdkException fatal = null;
    for (int i = 0; i < chunks.size(); i++) {
      if (outcomes.get(i) instanceof BulkOutcome.Failed<OperationAnswer> failed) {
        fatal = fatal == null && !concernsRows(failed.error()) ? failed.error() : fatal;
        refused.addAll(chunks.get(i));
      } else {
        count.filled(chunks.get(i).size());
        together = true;
      }
    }
    if (fatal != null) {
      throw fatal;
    }
    if (!refused.isEmpty() && singly(refused) && together == null) {
      // What is refused together and taken row by row can only be refused for being together.
      together = false;
    }
  }

  /** Writes row by row; whether every row was taken. */
  private boolean singly(List<UUID> rows) {
    RowChanges change = RowChanges.none().flag(fill.column(), fill.value());
    List<BulkOutcome<OperationAnswer>> outcomes =
        bulk.send(
            rows.stream()
                .map(row -> RowWrite.update(fill.table(), row, change).operation())
                .toList(),
            options);
    boolean all = true;
    SdkException fatal = null;
    for (int i = 0; i < rows.size(); i++) {
      if (outcomes.get(i) instanceof BulkOutcome.Failed<OperationAnswer> failed) {
        all = false;
        if (!concernsRows(failed.error())) {
          fatal = fatal == null ? failed.error() : fatal;
        } else if (!isGone(failed.error())) {
          count.failed(rows.get(i), failed.error());
        }
      } else {
        count.filled(1);
      }
    }
    if (fatal != null) {
      throw fatal;
    }
    return all;
  }

  private Operation updateMultiple(List<UUID> rows) {
    TableDefinition table = fill.table();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode targets = body.putArray("Targets");
    for (UUID row : rows) {
      targets
          .addObject()
          .put("@odata.type", "Microsoft.Dynamics.CRM." + table.logicalName())
          .put(table.idColumn(), row.toString())
          .put(fill.column(), fill.value());
    }
    String path = table.entitySetName() + "/Microsoft.Dynamics.CRM.UpdateMultiple";
    return new Operation("POST", path, Map.of(), body, true);
  }

  /** Whether an error is about the rows of a request, so that other rows may fare better. */
  private static boolean concernsRows(SdkException error) {
    return error instanceof ServiceException refusal
        && !(error instanceof RateLimitedException)
        && !(error instanceof PermissionException && lacksPrivilege(refusal));
  }

  private static boolean lacksPrivilege(ServiceException refusal) {
    String code = DataverseCodes.text(DataverseCodes.PRIVILEGE_DENIED);
    return refusal.code().filter(code::equals).isPresent();
  }

  /** A row that was deleted meanwhile needs no value. */
  private static boolean isGone(SdkException error) {
    return error instanceof NotFoundException;
  }

  private List<List<UUID>> chunks(List<UUID> rows) {
    int size = fill.rowsPerRequest();
    List<List<UUID>> chunks = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += size) {
      chunks.add(rows.subList(from, Math.min(from + size, rows.size())));
    }
    return chunks;
  }
}
