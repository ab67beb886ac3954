package dev.syncsetup.dynamics.roles;

import dev.syncsetup.dynamics.organization.SystemUserId;

/**
 * A system user that holds a role directly.
 *
 * @param id row id of the user
 * @param fullName name shown to people
 * @param userName user principal name; generated for application users
 * @param disabled whether the user may not use the organisation
 */
public record RoleHolder(SystemUserId id, String fullName, String userName, boolean disabled) {}
