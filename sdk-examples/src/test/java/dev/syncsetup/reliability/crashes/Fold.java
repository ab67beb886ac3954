package dev.syncsetup.reliability.crashes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says which kills before the work of a request are the same as the kill after it. No answer
 * reaches a dead program: what it finds when it is started again is its files, the time, and the
 * tenant. The first two are the same in both. So is the tenant, when the request is none that
 * writes and the kill after its work left the tenant just as the kill at the request before had
 * left it.
 */
final class Fold {
  private Fold() {}

  /**
   * Those whose kill before the work is another one.
   *
   * @param after what came of kills after the work, in the order of the requests
   */
  static Stream<Case.Result> changing(List<Case.Result> after) {
    return IntStream.range(0, after.size())
        .filter(i -> i == 0 || isChange(after.get(i - 1), after.get(i)))
        .mapToObj(after::get);
  }

  private static boolean isChange(Case.Result previous, Case.Result result) {
    return !result.of().isNextTo(previous.of())
        || result.of().kill().request().isWrite()
        || !result.left().equals(previous.left());
  }
}
