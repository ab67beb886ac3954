package dev.syncsetup.reliability.threads;

import org.jspecify.annotations.Nullable;

/** A piece of work on a thread of its own, and how it ended. */
final class Background {
  private final Thread thread;
  private volatile @Nullable Throwable failure;
  private volatile boolean interruptedAtEnd;

  private Background(Runnable work) {
    this.thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Throwable e) {
                failure = e;
              }
              interruptedAtEnd = Thread.currentThread().isInterrupted();
            });
  }

  static Background run(Runnable work) {
    Background background = new Background(work);
    background.thread.start();
    return background;
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean isOver() {
    return !thread.isAlive();
  }

  /** Whether it stands in a queue or waits for a time; a thread at its socket does not. */
  boolean isQueueing() {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  /** What the work threw, once it has ended; null when nothing. */
  @Nullable Throwable failure() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return failure;
  }

  /** Whether the thread still knew of its interruption when the work had ended. */
  boolean interruptedAtEnd() {
    return interruptedAtEnd;
  }
}
