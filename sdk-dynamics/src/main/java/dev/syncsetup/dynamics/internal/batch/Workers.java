package dev.syncsetup.dynamics.internal.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share numbered pieces of work. There are as many as the advised degree at the
 * moment, never more than fixed at the beginning, and none is left when the work is over.
 */
final class Workers {
  private final int pieces;
  private final IntConsumer work;
  private final IntSupplier degree;
  private final ExecutorService executor;
  private final CountDownLatch over = new CountDownLatch(1);
  private int next;
  private int running;
  private boolean stopped;
  private @Nullable Throwable failure;

  /**
   * Prepares work.
   *
   * @param work does the piece of a number below {@code pieces}
   * @param degree how many threads are advised at the moment, at least one
   * @param most how many threads there may ever be
   */
  Workers(int pieces, IntConsumer work, IntSupplier degree, int most) {
    this.pieces = pieces;
    this.work = work;
    this.degree = degree;
    this.executor =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(most, pieces)),
            runnable -> new Thread(runnable, "sync-setup-bulk"));
  }

  /**
   * Does the work and returns when no thread is left. When the calling thread is interrupted, the
   * pieces under way are interrupted, the others are not begun, and the interrupt is kept.
   */
  void run() {
    boolean interrupted = false;
    try {
      if (pieces > 0) {
        grow();
        over.await();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      stop(null);
      executor.shutdownNow();
    } finally {
      executor.shutdown();
    }
    interrupted |= joinInterrupted();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private synchronized void grow() {
    while (running < Math.min(degree.getAsInt(), pieces - next) && !stopped) {
      running++;
      executor.execute(this::workUntilDone);
    }
  }

  private void workUntilDone() {
    int piece = take();
    while (piece >= 0) {
      try {
        work.accept(piece);
      } catch (RuntimeException | Error e) {
        stop(e);
      }
      grow();
      piece = take();
    }
  }

  /** The next piece, or -1 for a thread that is to end. */
  private synchronized int take() {
    if (stopped || next == pieces || running > degree.getAsInt()) {
      running--;
      if (running == 0) {
        over.countDown();
      }
      return -1;
    }
    return next++;
  }

  private synchronized void stop(@Nullable Throwable cause) {
    stopped = true;
    if (failure == null) {
      failure = cause;
    }
  }

  private boolean joinInterrupted() {
    boolean interrupted = false;
    while (true) {
      try {
        if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
          return interrupted;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        executor.shutdownNow();
      }
    }
  }

  private synchronized void rethrow() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
