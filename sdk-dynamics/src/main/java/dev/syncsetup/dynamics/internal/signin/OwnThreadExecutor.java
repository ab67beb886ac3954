package dev.syncsetup.dynamics.internal.signin;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs each task in a thread of its own, one task at a time. The sign-in library waits for a person
 * only in a thread other than the one that asked; a pool would lend one thread to all tenants.
 */
final class OwnThreadExecutor extends AbstractExecutorService {
  private volatile @Nullable Thread running;

  @Override
  public void execute(Runnable task) {
    Thread thread = new Thread(task, "entra-device-code");
    thread.setDaemon(true);
    running = thread;
    thread.start();
  }

  /** Ends the wait of the task under way. */
  void interrupt() {
    Thread thread = running;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
