package dev.syncsetup.dynamics.internal.jobs;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.CustomizationLockedException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the imports, publishings and changes of definitions of one client their turn, one after the
 * other, so that they never meet each other at the environment's lock. Clients for other callers of
 * the same environment share one. Thread-safe.
 */
public final class CustomizationTurns {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Waiting waiting;

  /** The job this client started last, unless it is known to have ended. Changed in turn only. */
  private volatile @Nullable UUID lastJob;

  public CustomizationTurns(Waiting waiting) {
    this.waiting = waiting;
  }

  public Waiting waiting() {
    return waiting;
  }

  /** Makes a call whose answer is its end. */
  public <T> T during(String operation, SystemJobs jobs, Supplier<T> call) {
    begin(operation);
    try {
      awaitLastJob(operation, jobs);
      return call.get();
    } finally {
      turn.unlock();
    }
  }

  /** As {@link #during}, for a call that returns nothing. */
  public void running(String operation, SystemJobs jobs, Runnable call) {
    Boolean unused =
        during(
            operation,
            jobs,
            () -> {
              call.run();
              return true;
            });
  }

  /** Makes a call that starts a job; later turns wait for that job's end. */
  public <T> T starting(
      String operation, SystemJobs jobs, Supplier<T> call, Function<T, UUID> job) {
    return during(
        operation,
        jobs,
        () -> {
          T started = call.get();
          lastJob = job.apply(started);
          return started;
        });
  }

  /** Saves the next turn a question when somebody has seen the job's end. */
  public void ended(UUID job) {
    if (job.equals(lastJob)) {
      lastJob = null;
    }
  }

  private void begin(String operation) {
    try {
      if (!turn.tryLock(waiting.longestWait().toNanos(), TimeUnit.NANOSECONDS)) {
        throw locked(operation, "a call of this client in another thread");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          operation + " was interrupted while it queued; nothing was sent.", false, e);
    }
  }

  /** A job without row has ended or is too young to be seen; then the server's own lock decides. */
  private void awaitLastJob(String operation, SystemJobs jobs) {
    UUID job = lastJob;
    if (job == null) {
      return;
    }
    Awaited<Boolean> end =
        waiting.until(
            waiting.longestWait(),
            () -> jobs.find(job).map(SystemJob::isCompleted).orElse(true),
            over -> over ? Awaited.Result.SUCCEEDED : Awaited.Result.WAITING);
    if (end.isWaiting()) {
      throw locked(operation, "the system job " + job + " of this client");
    }
    lastJob = null;
  }

  private static CustomizationLockedException locked(String operation, String holder) {
    return CustomizationLockedException.saidBy(
        "requested operation [" + operation + "], another [" + holder + "]",
        operation
            + " waited too long for "
            + holder
            + ", which customizes the same environment; nothing was sent. Try again later.",
        new ServiceException.Details("Dataverse", operation, 0, null, null, true));
  }
}
