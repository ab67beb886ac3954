package dev.syncsetup.dynamics.internal.batch;

import java.util.Optional;

/** How many calls at once the server advises, as its answers say. Thread-safe. */
final class ParallelismHint {
  static final String HEADER = "x-ms-dop-hint";

  /** What is tried when the answers advise nothing. */
  private static final int UNADVISED = 8;

  private static final int UNASKED = 0;

  private volatile int advised = UNASKED;

  void learn(Optional<String> header) {
    int hint =
        header.filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::parseInt).orElse(0);
    if (hint > 0) {
      advised = hint;
    } else if (advised == UNASKED) {
      advised = UNADVISED;
    }
  }

  /** One until the first answer. */
  int degree(int most) {
    return Math.max(1, Math.min(most, advised));
  }
}
