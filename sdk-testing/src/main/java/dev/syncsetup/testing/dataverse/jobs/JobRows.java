package dev.syncsetup.testing.dataverse.jobs;

import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Instant;
import java.util.Optional;

/** The rows in which a job shows how far it is. */
interface JobRows {
  /** Work that nobody can watch: a call whose answer was lost at a gateway. */
  JobRows NONE = new JobRows() {};

  default void waiting(Instant now) {}

  default void working(Instant begin, Instant now, double percent) {}

  default void ended(Instant begin, Instant end, Outcome outcome) {}

  /** A row in asyncoperations and, for an import, one in importjobs. */
  record Visible(Jobs jobs, Row job, Optional<ImportRow> importRow) implements JobRows {

    @Override
    public void waiting(Instant now) {
      importRow.ifPresent(row -> row.reveal(now));
    }

    @Override
    public void working(Instant begin, Instant now, double percent) {
      job.set("statecode", 2).set("statuscode", 20).set("startedon", begin);
      importRow
          .flatMap(row -> row.reveal(now))
          .ifPresent(row -> row.set("startedon", begin).set("progress", new DoubleNode(percent)));
      jobs.changed(job);
    }

    @Override
    public void ended(Instant begin, Instant end, Outcome outcome) {
      job.set("statecode", 3)
          .set("statuscode", outcome.succeeded() ? 30 : 31)
          .set("startedon", begin)
          .set("completedon", end)
          .set("errorcode", outcome.number());
      if (!outcome.succeeded()) {
        job.set("message", outcome.message()).set("friendlymessage", outcome.message());
      }
      importRow.ifPresent(row -> row.finish(begin, end));
      jobs.over(job, outcome);
    }
  }
}
