package dev.syncsetup.testing.dataverse.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/** Rows that take no memory: each is made when it is asked for. */
final class GeneratedRows {
  /** First half of the ids, by which they are recognised. */
  private static final long MARK = 0x6e65_7261_7465_4000L;

  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Table table;
  private final int count;
  private final ObjIntConsumer<Row> fill;

  GeneratedRows(Table table, int count, ObjIntConsumer<Row> fill) {
    this.table = table;
    this.count = count;
    this.fill = fill;
  }

  Optional<Row> find(UUID id) {
    long number = id.getLeastSignificantBits() ^ VARIANT;
    boolean mine = id.getMostSignificantBits() == MARK && number >= 0 && number < count;
    return mine ? Optional.of(row((int) number)) : Optional.empty();
  }

  List<Row> after(List<Row> kept) {
    return new Joined(kept);
  }

  private Row row(int number) {
    Row row = new Row(table, new UUID(MARK, VARIANT | number));
    row.version(number + 1L);
    fill.accept(row, number);
    return row;
  }

  private final class Joined extends AbstractList<Row> implements RandomAccess {
    private final List<Row> kept;

    Joined(List<Row> kept) {
      this.kept = kept;
    }

    @Override
    public Row get(int index) {
      return index < kept.size() ? kept.get(index) : row(index - kept.size());
    }

    @Override
    public int size() {
      return kept.size() + count;
    }
  }
}
