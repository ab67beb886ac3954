package dev.syncsetup.setup.engine;

import dev.syncsetup.core.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * How a run tells time.
 *
 * @param clock the time
 * @param sleeper waits
 * @param patience how long one step may wait for a server before the run ends with WAITING
 */
public record Timing(Clock clock, Sleeper sleeper, Duration patience) {}
