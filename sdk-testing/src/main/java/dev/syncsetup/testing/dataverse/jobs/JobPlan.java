package dev.syncsetup.testing.dataverse.jobs;

import java.time.Duration;

/**
 * What kind of job it is.
 *
 * @param operation word in the messages of the customization lock, for example Import
 * @param operationType number in asyncoperations
 * @param messageName action that started it
 */
public record JobPlan(
    String operation, int operationType, String messageName, String name, Duration duration) {}
