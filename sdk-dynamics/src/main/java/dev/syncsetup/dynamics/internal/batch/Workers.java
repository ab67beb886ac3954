package dev.syncsetup.dynamics.internal.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share pieces of work. There are as many as the advised degree at the moment, never
 * more than fixed at the beginning, and none is left when the work is over.
 *
 * @param <P> a piece of work
 */
final class Workers<P> {
  /** Where the pieces come from. */
  interface Source<P> {
    /**
     * The next piece, perhaps after a wait; null when there is none left. Asked by one at a time.
     */
    @Nullable P next();
  }

  private final Source<? extends P> source;
  private final Consumer<? super P> work;
  private final IntSupplier degree;
  private final ExecutorService executor;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Object turn = new Object();
  private int running;
  private boolean stopped;
  private @Nullable Throwable failure;

  /**
   * Prepares work.
   *
   * @param work does a piece
   * @param degree how many threads are advised at the moment, at least one
   * @param most how many threads there may ever be
   */
  Workers(Source<? extends P> source, Consumer<? super P> work, IntSupplier degree, int most) {
    this.source = source;
    this.work = work;
    this.degree = () -> Math.min(degree.getAsInt(), most);
    this.executor =
        Executors.newFixedThreadPool(most, runnable -> new Thread(runnable, "sync-setup-bulk"));
  }

  /**
   * Does the work and returns when no thread is left. When the calling thread is interrupted, the
   * pieces under way are interrupted, the others are not begun, and the interrupt is kept.
   */
  void run() {
    boolean interrupted = false;
    try {
      grow();
      over.await();
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
    while (running < degree.getAsInt() && !stopped) {
      running++;
      executor.execute(this::workUntilDone);
    }
  }

  private void workUntilDone() {
    while (isNeeded()) {
      try {
        P piece = take();
        if (piece == null) {
          stop(null);
        } else {
          work.accept(piece);
          grow();
        }
      } catch (RuntimeException | Error e) {
        stop(e);
      }
    }
  }

  private @Nullable P take() {
    synchronized (turn) {
      return isStopped() ? null : source.next();
    }
  }

  /** Counts the calling thread off when it is to end. */
  private synchronized boolean isNeeded() {
    boolean needed = !stopped && running <= degree.getAsInt();
    if (!needed) {
      running--;
      if (running == 0) {
        over.countDown();
      }
    }
    return needed;
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Whoever has begun a piece finishes it; no other is begun. */
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
