package dev.syncsetup.setup.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run, for people and for files. Immutable; holds no secret.
 *
 * @param organizationUrl the organisation
 * @param marketoUrl the Marketo instance; empty when the plan has none, and then in no file either
 * @param startedAt when the run began
 * @param endedAt when it ended
 * @param steps in the order of the plan
 * @param notices warnings and advice that hold for this plan
 * @param roundTrips HTTP requests the run has sent, tokens and repetitions included
 */
public record SetupReport(
    String organizationUrl,
    String marketoUrl,
    Instant startedAt,
    Instant endedAt,
    List<StepReport> steps,
    List<Notice> notices,
    long roundTrips) {

  public SetupReport {
    steps = List.copyOf(steps);
    notices = List.copyOf(notices);
  }

  /** Whether every step is applied or was done before. */
  public boolean isComplete() {
    return steps.stream()
        .allMatch(s -> s.outcome() == Outcome.APPLIED || s.outcome() == Outcome.ALREADY_DONE);
  }

  /** The step that failed, if one did. */
  public Optional<StepReport> failure() {
    return steps.stream().filter(step -> step.outcome() == Outcome.FAILED).findFirst();
  }

  /** Steps that wait for something outside the run. */
  public List<StepReport> waiting() {
    return steps.stream().filter(step -> step.outcome() == Outcome.WAITING).toList();
  }

  /**
   * This report, if no step failed.
   *
   * @throws SetupException when one did
   */
  public SetupReport orThrow() {
    failure()
        .ifPresent(
            step -> {
              throw new SetupException(step, this);
            });
    return this;
  }

  /** The report as one JSON object; its array {@code steps} has id, outcome, origin, evidence. */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** The report as Markdown, to be filed or mailed. */
  public String toMarkdown() {
    return ReportMarkdown.write(this);
  }
}
