package dev.syncsetup.dynamics.organization;

import java.util.UUID;

/**
 * The caller as the organisation sees it.
 *
 * @param userId row of the caller
 * @param businessUnitId business unit of the caller
 * @param organizationId the organisation that answered
 */
public record WhoAmI(SystemUserId userId, BusinessUnitId businessUnitId, UUID organizationId) {}
