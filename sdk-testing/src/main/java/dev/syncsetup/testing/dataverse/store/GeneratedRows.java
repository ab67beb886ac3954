package dev.syncsetup.testing.dataverse.store;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that take no memory: each is made when it is asked for. */
final class GeneratedRows {
  /** First half of the ids, by which they are recognised. */
  private static final long MARK = 0x6e65_7261_7465_4000L;

  /** Behind all rows that are kept. */
  private static final long FIRST_PLACE = 1L << 40;

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

  /** What is kept behind a place, and then the generated rows behind it. */
  Collection<Row> after(long place, Collection<Row> kept) {
    int first = (int) Math.max(0, Math.min(count, place - FIRST_PLACE + 1));
    return new AbstractCollection<>() {
      @Override
      public Iterator<Row> iterator() {
        return Stream.concat(kept.stream(), IntStream.range(first, count).mapToObj(n -> row(n)))
            .iterator();
      }

      @Override
      public int size() {
        return kept.size() + count - first;
      }
    };
  }

  private Row row(int number) {
    Row row = new Row(table, new UUID(MARK, VARIANT | number), FIRST_PLACE + number, new Undo());
    row.version(number + 1L);
    fill.accept(row, number);
    return row;
  }
}
