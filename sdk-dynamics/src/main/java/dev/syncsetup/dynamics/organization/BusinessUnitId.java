package dev.syncsetup.dynamics.organization;

import java.util.UUID;

/**
 * Id of a business unit (businessunitid).
 *
 * @param value the id itself
 */
public record BusinessUnitId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
