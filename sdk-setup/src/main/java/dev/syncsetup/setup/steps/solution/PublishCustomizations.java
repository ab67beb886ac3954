package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.columns.Column;
import dev.syncsetup.dynamics.publishing.PublishJob;
import dev.syncsetup.dynamics.publishing.PublishStatus;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishes all customizations once, after the last change. Whether that has happened is read from
 * the server's own list of jobs.
 */
public final class PublishCustomizations implements Step {
  private final MarketoJourney journey;
  private Optional<PublishJob> job = Optional.empty();

  public PublishCustomizations(MarketoJourney journey) {
    this.journey = journey;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "publish-customizations",
        "Publish all customizations",
        "Steps 1 and 2: Publish All Customizations",
        List.of("no import and no other publishing runs; it is waited for"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.lastPublished());
  }

  @Override
  public Finding check() {
    return journey.hasCustomized()
        ? Finding.missing("publishes all customizations")
        : compareTimes();
  }

  private Finding compareTimes() {
    Optional<Instant> published = journey.lastPublished().get();
    Optional<Instant> changed = lastChange();
    boolean current =
        published.isPresent() && changed.isPresent() && !published.get().isBefore(changed.get());
    return current
        ? Finding.done("published at " + published.orElseThrow())
        : Finding.missing("publishes all customizations");
  }

  @Override
  public void apply() {
    job = Optional.of(journey.dynamics().publishing().publishAll());
  }

  @Override
  public Finding verify() {
    if (job.isEmpty()) {
      // The answer to the start was lost: the server knows whether publishing runs or has ended.
      job = journey.dynamics().publishing().running();
    }
    if (job.isEmpty()) {
      journey.lastPublished().forget();
      return compareTimes();
    }
    PublishStatus status = journey.dynamics().publishing().status(job.get());
    return switch (status.state()) {
      case RUNNING -> Finding.working("publishing to end");
      case FAILED -> Finding.blocked("Publishing failed: " + status.message() + ". Run again.");
      case SUCCEEDED -> Finding.done("job " + job.get().asyncOperationId() + " succeeded");
    };
  }

  @Override
  public Duration longestPause() {
    return Duration.ofSeconds(20);
  }

  /** When the solution, the configuration record or a filter column was last changed. */
  private Optional<Instant> lastChange() {
    Stream<Instant> solutions =
        journey.solution().installed().get().stream().map(Solution::changedAt);
    Stream<Instant> rows =
        journey.config().rows().get().stream().map(Row::modifiedAt).flatMap(Optional::stream);
    Stream<Instant> columns =
        journey.config().filterColumns().values().stream()
            .map(Reading::get)
            .flatMap(Optional::stream)
            .map(Column::createdAt)
            .flatMap(Optional::stream);
    return Stream.of(solutions, rows, columns)
        .flatMap(instants -> instants)
        .max(Comparator.naturalOrder());
  }
}
