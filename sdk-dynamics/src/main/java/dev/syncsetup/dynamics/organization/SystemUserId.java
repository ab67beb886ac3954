package dev.syncsetup.dynamics.organization;

import java.util.UUID;

/**
 * Id of a system user (systemuserid).
 *
 * @param value the id itself
 */
public record SystemUserId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
