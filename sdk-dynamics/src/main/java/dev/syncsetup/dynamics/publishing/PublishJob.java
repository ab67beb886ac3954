package dev.syncsetup.dynamics.publishing;

import java.util.UUID;

/**
 * A background job that publishes all customizations.
 *
 * @param asyncOperationId row of the job
 */
public record PublishJob(UUID asyncOperationId) {}
