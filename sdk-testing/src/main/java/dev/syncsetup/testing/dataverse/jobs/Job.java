package dev.syncsetup.testing.dataverse.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A piece of work in the background: it waits a little, works, and ends. */
final class Job {
  private final JobPlan plan;
  private final JobRows rows;
  private final Instant start;
  private final Function<Instant, Outcome> work;
  private boolean done;

  Job(JobPlan plan, JobRows rows, Instant start, Function<Instant, Outcome> work) {
    this.plan = plan;
    this.rows = rows;
    this.start = start;
    this.work = work;
  }

  boolean isDone() {
    return done;
  }

  String operation() {
    return plan.operation();
  }

  /** Brings the rows to where the job is at that time. */
  void advanceTo(Instant now) {
    Instant begin = start.plus(plan.duration().dividedBy(10));
    Instant end = start.plus(plan.duration());
    if (done) {
      return;
    }
    if (now.isBefore(begin)) {
      rows.waiting(now);
    } else if (now.isBefore(end)) {
      rows.working(begin, now, percent(Duration.between(begin, now), Duration.between(begin, end)));
    } else {
      done = true;
      rows.ended(begin, end, work.apply(end));
    }
  }

  private static double percent(Duration worked, Duration all) {
    return Math.round(1000.0 * worked.toMillis() / all.toMillis()) / 10.0;
  }
}
