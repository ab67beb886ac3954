package dev.syncsetup.testing.dataverse.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What has to be done to take back the writes of a piece of work that fails. */
final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean open;

  /** Notes how to take back a write; outside of such work nothing is noted. */
  void note(Runnable step) {
    if (open) {
      steps.push(step);
    }
  }

  /** Runs the work; when it throws, nothing that it wrote is left. Work inside work joins it. */
  <T> T orUndo(Supplier<T> work) {
    if (open) {
      return work.get();
    }
    open = true;
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      open = false;
      if (!done) {
        steps.forEach(Runnable::run);
      }
      steps.clear();
    }
  }
}
