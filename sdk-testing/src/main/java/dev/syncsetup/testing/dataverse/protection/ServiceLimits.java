package dev.syncsetup.testing.dataverse.protection;

import java.time.Duration;

/**
 * What one caller may ask of one server within a while, by the published figures at first. Time is
 * that of the cloud's clock, which stands still while a request is answered: how long requests take
 * is said here. How many may be under way at once is one of the DataverseSettings.
 */
public final class ServiceLimits {
  private int requests = 6_000;
  private Duration window = Duration.ofMinutes(5);
  private Duration executionTime = Duration.ofMinutes(20);
  private Duration timePerRequest = Duration.ZERO;

  /** Requests within the window; 6,000 at first. */
  public int requests() {
    return requests;
  }

  public ServiceLimits requests(int value) {
    requests = value;
    return this;
  }

  /** The sliding window; 5 min at first. */
  public Duration window() {
    return window;
  }

  public ServiceLimits window(Duration value) {
    window = value;
    return this;
  }

  /** Execution time of all requests within the window; 20 min at first. */
  public Duration executionTime() {
    return executionTime;
  }

  public ServiceLimits executionTime(Duration value) {
    executionTime = value;
    return this;
  }

  /** What each operation from now on counts as execution time; nothing at first. */
  public Duration timePerRequest() {
    return timePerRequest;
  }

  public ServiceLimits timePerRequest(Duration value) {
    timePerRequest = value;
    return this;
  }
}
