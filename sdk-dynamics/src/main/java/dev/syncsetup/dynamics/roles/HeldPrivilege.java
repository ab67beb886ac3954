package dev.syncsetup.dynamics.roles;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import java.util.UUID;

/**
 * A privilege that a user has through roles of its own or of its teams.
 *
 * @param id id of the privilege
 * @param name name, for example prvReadAccount
 * @param depth how far it reaches
 * @param businessUnitId the business unit from which it reaches that far
 */
public record HeldPrivilege(UUID id, String name, Depth depth, BusinessUnitId businessUnitId) {}
