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

  /** Really waits, and no longer than until the client that it is given to is closed. */
  static Sleeper real() {
    return RealSleeper.INSTANCE;
  }
}
