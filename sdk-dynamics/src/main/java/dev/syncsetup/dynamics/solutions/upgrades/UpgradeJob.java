package dev.syncsetup.dynamics.solutions.upgrades;

import java.util.UUID;

/**
 * A background job that puts a holding solution in the place of the older one.
 *
 * @param asyncOperationId row of the job
 */
public record UpgradeJob(UUID asyncOperationId) {}
