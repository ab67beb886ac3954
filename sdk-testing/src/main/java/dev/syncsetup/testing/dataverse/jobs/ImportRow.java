package dev.syncsetup.testing.dataverse.jobs;

import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The row of an import in importjobs, which may come later than the import itself. */
public final class ImportRow {
  private final UUID id;
  private final Instant from;
  private final Supplier<Row> insert;
  private @Nullable Row row;

  /**
   * @param from when the row is to be there
   * @param insert makes it
   */
  public ImportRow(UUID id, Instant from, Supplier<Row> insert) {
    this.id = id;
    this.from = from;
    this.insert = insert;
  }

  public UUID id() {
    return id;
  }

  /** The row, made now if need be. */
  public Row row() {
    Row known = row;
    if (known == null) {
      known = insert.get();
      row = known;
    }
    return known;
  }

  /** The row, if it is to be there at that time. */
  public Optional<Row> reveal(Instant now) {
    return now.isBefore(from) ? Optional.empty() : Optional.of(row());
  }

  void finish(Instant begin, Instant end) {
    row().set("startedon", begin).set("completedon", end).set("progress", new DoubleNode(100.0));
  }
}
