package dev.syncsetup.dynamics.roles;

import java.util.UUID;

/**
 * A privilege as a role contains it; how far it reaches is known for users only.
 *
 * @param id id of the privilege
 * @param name name, for example prvReadAccount
 */
public record Privilege(UUID id, String name) {}
