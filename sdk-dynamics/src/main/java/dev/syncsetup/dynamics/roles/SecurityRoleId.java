package dev.syncsetup.dynamics.roles;

import java.util.UUID;

/**
 * Id of one business unit's copy of a security role (roleid).
 *
 * @param value the id itself
 */
public record SecurityRoleId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
