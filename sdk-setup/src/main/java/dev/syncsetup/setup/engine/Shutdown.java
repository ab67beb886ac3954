package dev.syncsetup.setup.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** For the SDK's own use: ends threads for certain. */
public final class Shutdown {
  private Shutdown() {}

  /**
   * Interrupts what is under way and returns when all of it has ended, also on an interrupted
   * thread, which stays so.
   */
  public static void now(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = false;
    boolean over = false;
    while (!over) {
      try {
        over = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
