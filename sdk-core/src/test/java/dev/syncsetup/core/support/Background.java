package dev.syncsetup.core.support;

import org.jspecify.annotations.Nullable;

/** A piece of work on a thread of its own, and how it ended. */
public final class Background {
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

  public static Background run(Runnable work) {
    Background background = new Background(work);
    background.thread.start();
    return background;
  }

  public void interrupt() {
    thread.interrupt();
  }

  /** Returns when the work really waits for a time to pass, as it also does while it connects. */
  public Background whileWaiting() {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      if (!thread.isAlive()) {
        throw new IllegalStateException("It has ended without waiting.", failure);
      }
      Thread.onSpinWait();
    }
    return this;
  }

  /** What the work threw, once it has ended. */
  public @Nullable Throwable failure() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return failure;
  }

  /** Whether the thread still knew of its interruption when the work had ended. */
  public boolean interruptedAtEnd() {
    return interruptedAtEnd;
  }
}
