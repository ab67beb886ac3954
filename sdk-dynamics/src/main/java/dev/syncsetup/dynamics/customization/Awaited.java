package dev.syncsetup.dynamics.customization;

import java.time.Duration;

/**
 * How waiting for the server's work ended. A passed deadline is no failure: the work goes on, and
 * can be awaited again.
 *
 * @param result what is known now
 * @param last what the server said last
 * @param waited how long this call has waited
 * @param <S> what the server says about such work
 */
public record Awaited<S>(Result result, S last, Duration waited) {

  /** The three ways to end. */
  public enum Result {
    /** The work is done. */
    SUCCEEDED,
    /** The server ended the work without doing it. */
    FAILED,
    /** The caller's patience is used up, and the work goes on. */
    WAITING
  }

  public boolean isSuccess() {
    return result == Result.SUCCEEDED;
  }

  public boolean isWaiting() {
    return result == Result.WAITING;
  }
}
