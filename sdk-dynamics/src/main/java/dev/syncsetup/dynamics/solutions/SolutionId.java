package dev.syncsetup.dynamics.solutions;

import java.util.UUID;

/**
 * Id of an installed solution (solutionid).
 *
 * @param value the id itself
 */
public record SolutionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
