package dev.syncsetup.setup.report;

/**
 * How one step stands before a run.
 *
 * @param step the step
 * @param readiness done, to be changed, or blocked
 * @param detail what was found, what will change, or why it is blocked and how to mend it
 */
public record StepPreflight(SetupStep step, Readiness readiness, String detail) {}
