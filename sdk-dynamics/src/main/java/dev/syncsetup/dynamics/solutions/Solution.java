package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.solutions.SolutionJson;
import java.time.Instant;

/**
 * An installed solution.
 *
 * @param id row id
 * @param uniqueName technical name, unique in an organisation
 * @param friendlyName name shown to people
 * @param version installed version
 * @param managed whether it was installed as a managed package
 * @param changedAt when it was last imported or changed
 */
public record Solution(
    SolutionId id,
    String uniqueName,
    String friendlyName,
    SolutionVersion version,
    boolean managed,
    Instant changedAt) {

  static Solution of(SolutionJson json) {
    return new Solution(
        new SolutionId(json.solutionid()),
        json.uniquename(),
        json.shownName(),
        SolutionVersion.answered(json.version()),
        json.ismanaged(),
        json.changedAt());
  }
}
