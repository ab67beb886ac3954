package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.DirectCalls;
import dev.syncsetup.testing.dataverse.jobs.JobPlan;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PublishAllXml, PublishAllXmlAsync and PublishXml. */
final class Publishing {
  private final Organization organization;
  private final Jobs jobs;
  private final DirectCalls direct;
  private final List<String> tables = new ArrayList<>();
  private Optional<Instant> lastTime = Optional.empty();

  Publishing(Organization organization, Jobs jobs) {
    this.organization = organization;
    this.jobs = jobs;
    this.direct = new DirectCalls(organization, jobs);
  }

  Reply all(Call call) {
    check(call, Set.of());
    return direct.run("PublishAll", duration(), this::publishAll, () -> Reply.empty(204));
  }

  Reply allAsync(Call call) {
    check(call, Set.of());
    jobs.requireNoOther("PublishAll");
    JobPlan plan = new JobPlan("PublishAll", 204, "PublishAllXmlAsync", "PublishAll", duration());
    Row job = jobs.start(plan, call.caller().id(), this::publishAll);
    return Reply.json(
        200,
        Json.object()
            .put(
                "@odata.context",
                call.root() + "/$metadata#Microsoft.Dynamics.CRM.PublishAllXmlAsyncResponse")
            .put("AsyncOperationId", job.id().toString()));
  }

  Reply some(Call call) {
    check(call, Set.of("ParameterXml"));
    jobs.requireNoOther("Publish");
    List<String> chosen =
        new PublishRequest(call.body().path("ParameterXml").asText(""))
            .tables(organization.schema());
    return direct.run(
        "Publish",
        duration(),
        end -> {
          tables.addAll(chosen);
          return Outcome.SUCCESS;
        },
        () -> Reply.empty(204));
  }

  private Duration duration() {
    return organization.settings().publishDuration();
  }

  private Outcome publishAll(Instant end) {
    lastTime = Optional.of(end);
    return Outcome.SUCCESS;
  }

  /** Tables that were published one by one, in that order. */
  List<String> tables() {
    return List.copyOf(tables);
  }

  /** When everything was published last. */
  Optional<Instant> lastTime() {
    return lastTime;
  }

  private static void check(Call call, Set<String> parameters) {
    call.caller().require(Privileges.PUBLISH);
    ImportRequest.checkNames(call.body(), parameters);
  }
}
