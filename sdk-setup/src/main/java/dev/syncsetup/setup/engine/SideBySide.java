package dev.syncsetup.setup.engine;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads what does not depend on each other at the same time. */
final class SideBySide {
  private static final int THREADS = 8;

  private SideBySide() {}

  /** Fills the readings. A refusal stays in its reading, for the step that needs it. */
  static void read(List<Reading<?>> readings) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(null);
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(THREADS, readings.size())),
            task -> {
              Thread thread = new Thread(task, "sync-setup-read");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> futures =
          readings.stream().<Future<?>>map(reading -> threads.submit(reading::get)).toList();
      for (Future<?> future : futures) {
        settle(future);
      }
    } finally {
      Shutdown.now(threads);
    }
  }

  private static void settle(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof SdkException)) {
        throw new IllegalStateException("A reading failed unexpectedly", e.getCause());
      }
    } catch (CancellationException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static TransportException interrupted(@Nullable InterruptedException cause) {
    return new TransportException("The run was interrupted while it was reading.", false, cause);
  }
}
