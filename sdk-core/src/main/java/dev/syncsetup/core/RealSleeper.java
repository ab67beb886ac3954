package dev.syncsetup.core;

import java.time.Duration;

/** Lets the thread sleep. */
enum RealSleeper implements Sleeper {
  INSTANCE;

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis());
  }
}
