package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.DataverseCodes;
import dev.syncsetup.dynamics.internal.solutions.StageJson;
import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about a package that was uploaded and checked, but not installed.
 *
 * @param passed whether the package can be imported
 * @param uploadId the package as it waits on the server, to be imported without sending it again;
 *     there when it has passed
 * @param missing what the package needs and the organisation lacks
 * @param problems what else the check found, warnings among them
 * @param installedVersion version that is installed now, where the server tells
 * @param pendingUpgrade whether a holding solution of that name waits to be promoted
 */
public record StageResult(
    boolean passed,
    Optional<UUID> uploadId,
    List<MissingDependency> missing,
    List<Problem> problems,
    Optional<SolutionVersion> installedVersion,
    boolean pendingUpgrade) {

  public StageResult {
    missing = List.copyOf(missing);
    problems = List.copyOf(problems);
  }

  /**
   * Something the check found.
   *
   * @param kind the server's word for how bad it is, for example Error
   * @param code error code such as 0x80048000
   * @param message the server's text
   */
  public record Problem(String kind, String code, String message) {}

  static StageResult of(StageJson.Results json) {
    return new StageResult(
        json.passed(),
        Optional.ofNullable(json.uploadId()).filter(id -> json.passed()),
        json.missing(),
        json.allFindings().stream().map(StageResult::problem).toList(),
        Optional.ofNullable(json.details()).flatMap(details -> version(details.previousVersion())),
        json.details() != null && json.details().pendingUpgrade());
  }

  private static Problem problem(StageJson.Finding finding) {
    return new Problem(
        Objects.requireNonNullElse(finding.type(), ""),
        DataverseCodes.text(finding.errorCode()),
        Objects.requireNonNullElse(finding.message(), ""));
  }

  private static Optional<SolutionVersion> version(@Nullable String text) {
    return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(SolutionVersion::of);
  }
}
