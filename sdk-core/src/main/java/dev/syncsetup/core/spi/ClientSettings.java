package dev.syncsetup.core.spi;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * What a client's builder has collected about time and transport.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param longestWait what one call may wait in all, for throttling and locks together
 * @param http the caller's wishes for the HTTP client
 */
public record ClientSettings(
    Clock clock, Sleeper sleeper, Duration longestWait, HttpCustomizer http) {

  /** Real time, ten minutes of patience, nothing customised. */
  public static ClientSettings standard() {
    return new ClientSettings(
        Clock.systemUTC(), Sleeper.real(), Duration.ofMinutes(10), builder -> {});
  }

  public ClientSettings withTime(Clock newClock, Sleeper newSleeper) {
    return new ClientSettings(newClock, newSleeper, longestWait, http);
  }

  public ClientSettings withLongestWait(Duration wait) {
    return new ClientSettings(clock, sleeper, wait, http);
  }

  public ClientSettings withHttp(HttpCustomizer customizer) {
    return new ClientSettings(clock, sleeper, longestWait, customizer);
  }
}
