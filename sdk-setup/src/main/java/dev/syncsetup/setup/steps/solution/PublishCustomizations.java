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
  private static final Finding MISSING = Finding.missing("publishes all customizations");
  private static final Finding RUNNING = Finding.working("publishing to end");

  private final MarketoJourney journey;
  private final Reading<Optional<PublishJob>> begunBefore;
  private Optional<PublishJob> job = Optional.empty();

  public PublishCustomizations(MarketoJourney journey) {
    this.journey = journey;
    this.begunBefore =
        new Reading<>(
            () ->
                journey.solution().isInstalled()
                    ? journey.dynamics().publishing().running()
                    : Optional.empty());
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
    if (journey.hasCustomized()) {
      return MISSING;
    }
    Finding compared = compareTimes();
    return compared instanceof Finding.Missing && begunBefore.get().isPresent()
        ? RUNNING
        : compared;
  }

  private Finding compareTimes() {
    Optional<Instant> published = journey.lastPublished().get();
    Optional<Instant> changed = lastChange();
    boolean current =
        published.isPresent() && changed.isPresent() && !published.get().isBefore(changed.get());
    return current ? Finding.done("published at " + published.orElseThrow()) : MISSING;
  }

  @Override
  public void apply() {
    job = Optional.of(journey.dynamics().publishing().publishAll());
  }

  @Override
  public Finding verify() {
    if (job.isEmpty() && !journey.hasCustomized() && begunBefore.get().isPresent()) {
      return await(begunBefore.get().get());
    }
    if (job.isEmpty()) {
      // The answer to the start was lost: the server knows whether publishing runs or has ended.
      job = journey.dynamics().publishing().running();
    }
    return job.map(this::follow).orElseGet(this::compareAgain);
  }

  private Finding follow(PublishJob own) {
    PublishStatus status = journey.dynamics().publishing().status(own);
    return switch (status.state()) {
      case RUNNING -> RUNNING;
      case FAILED -> Finding.blocked("Publishing failed: " + status.message() + ". Run again.");
      case SUCCEEDED -> Finding.done("job " + own.asyncOperationId() + " succeeded");
    };
  }

  /** Whatever became of a job that this run has not started, times tell whether it is enough. */
  private Finding await(PublishJob other) {
    if (journey.dynamics().publishing().status(other).state() == PublishStatus.State.RUNNING) {
      return RUNNING;
    }
    begunBefore.know(Optional.empty());
    return compareAgain();
  }

  private Finding compareAgain() {
    journey.lastPublished().forget();
    return compareTimes();
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
