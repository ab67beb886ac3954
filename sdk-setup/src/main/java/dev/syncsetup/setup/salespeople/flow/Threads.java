package dev.syncsetup.setup.salespeople.flow;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.setup.engine.Shutdown;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few threads with little work before them: whoever brings more waits. The first failure stops
 * what is to come and is thrown at the end. Thread-safe.
 */
public final class Threads implements AutoCloseable {
  private final ExecutorService executor;
  private final Semaphore room;
  private final int most;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Starts nothing yet. */
  public Threads(String name, int number) {
    this.most = number * 2;
    this.room = new Semaphore(most);
    this.executor =
        Executors.newFixedThreadPool(
            number,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Work that throws what may be interrupted. */
  public interface Work {
    /** Does the work. */
    void run() throws InterruptedException;
  }

  /** Hands over work, as soon as there is room. */
  public void execute(Work work) {
    acquire(1);
    throwFailure();
    executor.execute(
        () -> {
          try {
            if (failure.get() == null) {
              work.run();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(interrupted(e));
          } catch (RuntimeException | Error e) {
            fail(e);
          } finally {
            room.release();
          }
        });
  }

  /** As {@link #execute}, with a result. */
  public <T> Future<T> submit(Callable<? extends T> work) {
    return executor.submit(work::call);
  }

  /** Returns when all work is done. */
  public void finish() {
    acquire(most);
    room.release(most);
    throwFailure();
  }

  private void fail(Throwable cause) {
    failure.compareAndSet(null, cause);
  }

  /** The result of {@link #submit}, as soon as it is there. */
  public static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What an import that was interrupted ends with. */
  public static SdkException interrupted(InterruptedException cause) {
    return new TransportException(
        "The import was interrupted. Run it again; it goes on where the servers are.",
        false,
        cause);
  }

  private void acquire(int permits) {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  /** Throws what has failed, if anything has. */
  public void throwFailure() {
    Throwable cause = failure.get();
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
  }

  /** Interrupts what is under way, and returns when no thread is left. */
  @Override
  public void close() {
    Shutdown.now(executor);
  }
}
