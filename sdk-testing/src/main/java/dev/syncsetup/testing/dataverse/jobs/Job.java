package dev.syncsetup.testing.dataverse.jobs;

import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A job of the asynchronous service: it waits a little, works, and ends. */
final class Job {
  private final Row row;
  private final @Nullable Row importJob;
  private final JobPlan plan;
  private final Instant start;
  private final Function<Instant, Outcome> work;
  private boolean done;

  Job(
      JobPlan plan,
      Row row,
      @Nullable Row importJob,
      Instant start,
      Function<Instant, Outcome> work) {
    this.plan = plan;
    this.row = row;
    this.importJob = importJob;
    this.start = start;
    this.work = work;
  }

  Row row() {
    return row;
  }

  boolean isDone() {
    return done;
  }

  String operation() {
    return plan.operation();
  }

  /** Brings the rows to where the job is at that time; returns whether anything changed. */
  boolean advanceTo(Instant now) {
    Instant begin = start.plus(plan.duration().dividedBy(10));
    Instant end = start.plus(plan.duration());
    if (done || now.isBefore(begin)) {
      return false;
    }
    if (now.isBefore(end)) {
      row.set("statecode", 2).set("statuscode", 20).set("startedon", begin);
      progress(Duration.between(begin, now), Duration.between(begin, end));
      return true;
    }
    finish(begin, end);
    return true;
  }

  private void finish(Instant begin, Instant end) {
    done = true;
    Outcome outcome = work.apply(end);
    row.set("statecode", 3)
        .set("statuscode", outcome.succeeded() ? 30 : 31)
        .set("startedon", begin)
        .set("completedon", end)
        .set("errorcode", outcome.number());
    if (!outcome.succeeded()) {
      row.set("message", outcome.message()).set("friendlymessage", outcome.message());
    }
    if (importJob != null) {
      importJob.set("startedon", begin).set("completedon", end);
      importJob.set("progress", new DoubleNode(100.0));
    }
  }

  private void progress(Duration worked, Duration all) {
    if (importJob != null) {
      double percent = Math.round(1000.0 * worked.toMillis() / all.toMillis()) / 10.0;
      importJob.set("startedon", start);
      importJob.set("progress", new DoubleNode(percent));
    }
  }
}
