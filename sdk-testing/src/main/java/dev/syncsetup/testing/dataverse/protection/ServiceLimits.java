package dev.syncsetup.testing.dataverse.protection;

import java.time.Duration;

/**
 * What one caller may ask of one server, by the published figures at first. Time is that of the
 * cloud's clock, which stands still while a request is answered: how long requests take, and how
 * many run elsewhere at the same time, is said here.
 */
public final class ServiceLimits {
  private int requests = 6_000;
  private int concurrent = 52;
  private int runningElsewhere;
  private int parallelismHint = 4;
  private Duration window = Duration.ofMinutes(5);
  private Duration executionTime = Duration.ofMinutes(20);
  private Duration timePerRequest = Duration.ZERO;
  private Duration concurrencyPause = Duration.ofSeconds(5);

  /** Requests within the window; 6,000 at first. */
  public int requests() {
    return requests;
  }

  public ServiceLimits requests(int value) {
    requests = value;
    return this;
  }

  /** Requests at the same time; 52 at first. */
  public int concurrent() {
    return concurrent;
  }

  public ServiceLimits concurrent(int value) {
    concurrent = value;
    return this;
  }

  /** Requests of every caller that are under way elsewhere; none at first. */
  public int runningElsewhere() {
    return runningElsewhere;
  }

  public ServiceLimits runningElsewhere(int value) {
    runningElsewhere = value;
    return this;
  }

  /** The advised degree of parallelism, x-ms-dop-hint; 4 at first. */
  public int parallelismHint() {
    return parallelismHint;
  }

  public ServiceLimits parallelismHint(int value) {
    parallelismHint = value;
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

  /** What each request from now on counts as execution time; nothing at first. */
  public Duration timePerRequest() {
    return timePerRequest;
  }

  public ServiceLimits timePerRequest(Duration value) {
    timePerRequest = value;
    return this;
  }

  /** Retry-After of the third limit, which nobody has published; 5 s at first. */
  public Duration concurrencyPause() {
    return concurrencyPause;
  }

  public ServiceLimits concurrencyPause(Duration value) {
    concurrencyPause = value;
    return this;
  }
}
