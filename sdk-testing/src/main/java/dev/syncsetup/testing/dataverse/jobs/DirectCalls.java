package dev.syncsetup.testing.dataverse.jobs;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls that customize and answer when they are done. Work that takes longer than the gateway waits
 * goes on without its caller, who gets the gateway's page.
 */
public final class DirectCalls {
  private final Organization organization;
  private final Jobs jobs;

  public DirectCalls(Organization organization, Jobs jobs) {
    this.organization = organization;
    this.jobs = jobs;
  }

  /**
   * Does the work in the time it takes.
   *
   * @param operation word in the messages of the customization lock
   * @param work what is done at its end, given the time of that end
   * @param answer what a caller gets who is still there
   */
  public Reply run(
      String operation,
      Duration duration,
      Function<Instant, Outcome> work,
      Supplier<Reply> answer) {
    jobs.requireNoOther(operation);
    if (duration.compareTo(organization.settings().customizing().gatewayTimeout()) > 0) {
      jobs.startUnwatched(new JobPlan(operation, 0, "", operation, duration), work);
      throw ODataError.cutByGateway();
    }
    Outcome outcome = work.apply(organization.now());
    if (!outcome.succeeded()) {
      throw new ODataError(400, outcome.code(), outcome.message());
    }
    return answer.get();
  }
}
