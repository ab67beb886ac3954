package dev.syncsetup.core;

import java.time.Duration;

/** How a client waits. Tests let a simulated clock pass the time instead. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Returns after the duration has passed.
   *
   * @throws InterruptedException at once when the thread is or becomes interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Really waits. */
  static Sleeper real() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
