package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.roles.RoleChange;
import dev.syncsetup.dynamics.rows.fill.FillResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How calls end: with an exception, with one in their result for each part that failed, or well.
 */
final class Outcomes {
  private Outcomes() {}

  /** What was thrown, or what the result says has failed. */
  static List<Throwable> errorsOf(Supplier<Optional<Object>> call) {
    Optional<Object> result;
    try {
      result = call.get();
    } catch (RuntimeException thrown) {
      return List.of(thrown);
    }
    return result.stream().flatMap(Outcomes::errorsIn).toList();
  }

  private static Stream<Throwable> errorsIn(Object result) {
    if (result instanceof List<?> parts) {
      return parts.stream().flatMap(Outcomes::errorsIn);
    }
    if (result instanceof BulkOutcome.Failed<?> failed) {
      return Stream.of(failed.error());
    }
    if (result instanceof ItemOutcome<?> item) {
      return item.error().stream().map(Throwable.class::cast);
    }
    if (result instanceof RoleChange change) {
      return change.failure().stream().map(Throwable.class::cast);
    }
    return result instanceof FillResult filled
        ? filled.firstFailures().stream().map(FillResult.Failure::error)
        : Stream.empty();
  }
}
