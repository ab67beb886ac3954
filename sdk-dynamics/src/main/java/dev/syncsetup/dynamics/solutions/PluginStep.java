package dev.syncsetup.dynamics.solutions;

import java.util.UUID;

/**
 * An SDK message processing step of a solution.
 *
 * @param id row id
 * @param name name shown to people
 * @param enabled whether the step runs
 */
public record PluginStep(UUID id, String name, boolean enabled) {}
