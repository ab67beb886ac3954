package dev.syncsetup.testing.dataverse.rows;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import dev.syncsetup.testing.dataverse.query.RowFilter;
import dev.syncsetup.testing.dataverse.query.SkipToken;
import dev.syncsetup.testing.dataverse.query.TableShape;
import dev.syncsetup.testing.dataverse.store.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of the rows that a query finds.
 *
 * @param count how many rows it finds in all, when it asks for that
 * @param mark where the next page begins, when there is one
 */
record RowPage(List<Row> rows, Optional<Integer> count, Optional<Long> mark) {

  /** With a page size $top is ignored; without one it cuts. */
  static RowPage of(Call call, TableShape shape, Target target, int size) {
    QueryOptions options = call.options();
    boolean sized = call.preference("odata.maxpagesize").isPresent();
    Optional<Integer> top = sized ? Optional.empty() : options.top();
    int most = Math.min(size, top.orElse(size));
    long start = options.skipToken().map(SkipToken::read).orElse(0L);
    RowFilter filter = RowFilter.of(shape, options);
    boolean behindARow =
        target.parent().isEmpty()
            && filter.order().isEmpty()
            && !options.count()
            && !call.organization().settings().pagesByNumber();
    RowPage page =
        behindARow
            ? behind(start, filter, call, target, most)
            : numbered(start, filter, call, target, most);
    return new RowPage(
        page.rows,
        page.count.filter(all -> options.count()),
        top.isPresent() ? Optional.empty() : page.mark);
  }

  /** Goes on behind the last row seen, whatever has become of the rows before it. */
  private static RowPage behind(long place, RowFilter filter, Call call, Target target, int most) {
    Collection<Row> rest = call.store().rowsAfter(target.table().logicalName(), place);
    List<Row> found = filter.apply(call.store(), rest).limit(most + 1L).toList();
    boolean more = found.size() > most;
    List<Row> rows = more ? found.subList(0, most) : found;
    return new RowPage(
        rows,
        Optional.empty(),
        more && most > 0 ? Optional.of(rows.get(most - 1).place()) : Optional.empty());
  }

  /** Skips as many rows as were seen. */
  private static RowPage numbered(long seen, RowFilter filter, Call call, Target target, int most) {
    Stream<Row> all = filter.apply(call.store(), candidates(call, target));
    List<Row> found = all.toList();
    int start = (int) Math.min(found.size(), seen);
    int end = Math.min(found.size(), start + most);
    return new RowPage(
        found.subList(start, end),
        Optional.of(found.size()),
        end < found.size() ? Optional.of((long) end) : Optional.empty());
  }

  private static List<Row> candidates(Call call, Target target) {
    return target
        .parent()
        .map(parent -> call.store().follow(parent, target.navigation().orElseThrow()))
        .orElseGet(() -> call.store().rows(target.table().logicalName()));
  }
}
