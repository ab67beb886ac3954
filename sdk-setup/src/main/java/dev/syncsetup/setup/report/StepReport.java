package dev.syncsetup.setup.report;

import dev.syncsetup.core.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What became of one step.
 *
 * @param step the step
 * @param outcome what became of it
 * @param origin where the outcome is known from; null when the step was not reached
 * @param evidence what was seen, or what is awaited, or what failed; never a secret
 */
public record StepReport(
    SetupStep step, Outcome outcome, @Nullable Origin origin, String evidence) {}
