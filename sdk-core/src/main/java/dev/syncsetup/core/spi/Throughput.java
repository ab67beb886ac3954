package dev.syncsetup.core.spi;

import java.time.Duration;

/**
 * How fast a client may go.
 *
 * @param calls calls allowed per period
 * @param period the period
 * @param concurrent calls under way at once
 */
public record Throughput(int calls, Duration period, int concurrent) {}
