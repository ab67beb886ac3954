package dev.syncsetup.dynamics.solutions;

import java.util.UUID;

/**
 * A solution import that runs on the server.
 *
 * @param asyncOperationId row of the background job
 * @param importJobId row that holds progress and result
 */
public record ImportJob(UUID asyncOperationId, UUID importJobId) {}
