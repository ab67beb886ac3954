package dev.syncsetup.testing.dataverse.jobs;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All jobs of an organisation, and the one customization lock they take. */
public final class Jobs {
  private final Organization organization;
  private final List<Job> running = new ArrayList<>();
  private Instant foreignUntil = Instant.MIN;
  private String foreignOperation = "";

  public Jobs(Organization organization) {
    this.organization = organization;
  }

  /**
   * Starts a job that takes the lock, and returns its row.
   *
   * @param work what it does at its end, given the time of that end
   */
  public Row start(JobPlan plan, UUID owner, Function<Instant, Outcome> work) {
    Row row = row(plan, owner);
    begin(plan, new JobRows.Visible(this, row, Optional.empty()), work);
    return row;
  }

  /** As {@link #start}, for an import, whose progress shows in a row of its own. */
  public Row startImport(
      JobPlan plan, UUID owner, ImportRow importRow, Function<Instant, Outcome> work) {
    Row row = row(plan, owner);
    begin(plan, new JobRows.Visible(this, row, Optional.of(importRow)), work);
    return row;
  }

  /** Work that goes on although the caller has got no answer, and no job to watch. */
  void startUnwatched(JobPlan plan, Function<Instant, Outcome> work) {
    begin(plan, JobRows.NONE, work);
  }

  private void begin(JobPlan plan, JobRows rows, Function<Instant, Outcome> work) {
    requireNoOther(plan.operation());
    Job job = new Job(plan, rows, organization.now(), work);
    running.add(job);
    job.advanceTo(organization.now());
  }

  private Row row(JobPlan plan, UUID owner) {
    requireNoOther(plan.operation());
    return organization
        .store()
        .insert("asyncoperation", organization.store().newId())
        .set("name", plan.name())
        .set("messagename", plan.messageName())
        .set("operationtype", plan.operationType())
        .set("dependencytoken", "SolutionOperation_" + organization.id())
        .set("ownerid", owner)
        .set("createdby", owner)
        .set("errorcode", 0)
        .set("statecode", 0)
        .set("statuscode", 0);
  }

  void changed(Row job) {
    organization.store().touch(job);
  }

  /** Jobs that failed are always kept. */
  void over(Row job, Outcome outcome) {
    changed(job);
    if (outcome.succeeded() && !organization.settings().customizing().jobsKept()) {
      organization.store().delete(job);
    }
  }

  /** Lets time pass for all jobs. */
  public void catchUp() {
    List.copyOf(running).forEach(job -> job.advanceTo(organization.now()));
    running.removeIf(Job::isDone);
  }

  /** Refuses an operation while another one holds the lock. */
  public void requireNoOther(String operation) {
    holder()
        .ifPresent(
            other -> {
              throw new ODataError(
                  429,
                  "0x80071151",
                  "Cannot start the requested operation ["
                      + operation
                      + "] because there is another ["
                      + other
                      + "] running at this moment. Use Solution History for more details."
                      + " -- The solution installation or removal failed due to the installation"
                      + " or removal of another solution at the same time. Please try again"
                      + " later.");
            });
  }

  /** Somebody else, for example a solution update of the vendor, takes the lock for a while. */
  public void holdLock(String operation, Duration duration) {
    foreignOperation = operation;
    foreignUntil = organization.now().plus(duration);
  }

  private Optional<String> holder() {
    if (organization.now().isBefore(foreignUntil)) {
      return Optional.of(foreignOperation);
    }
    return running.stream().map(Job::operation).findFirst();
  }
}
