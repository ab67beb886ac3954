package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.DirectCalls;
import dev.syncsetup.testing.dataverse.jobs.JobPlan;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.packages.InvalidPackage;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** StageAndUpgrade and DeleteAndPromote, each with its asynchronous twin. */
final class UpgradeActions {
  private static final String PROMOTE = "DeleteAndPromote";

  private final Organization organization;
  private final Jobs jobs;
  private final DirectCalls direct;
  private final ImportLog log;
  private final ImportActions imports;

  UpgradeActions(Organization organization, Jobs jobs, ImportLog log, ImportActions imports) {
    this.organization = organization;
    this.jobs = jobs;
    this.direct = new DirectCalls(organization, jobs);
    this.log = log;
    this.imports = imports;
  }

  Reply stageAndUpgradeAsync(Call call) {
    ImportRequest request = request(call);
    SolutionPackage content = ImportActions.open(imports.file(request));
    requireUpgrade(content);
    Duration duration =
        organization
            .settings()
            .importDuration()
            .plus(organization.settings().customizing().upgradeDuration());
    return imports.start(
        call,
        request,
        content,
        new JobPlan("Import", 211, "StageAndUpgradeAsync", "StageAndUpgrade", duration),
        end -> upgrade(content, request, end));
  }

  Reply stageAndUpgrade(Call call) {
    ImportRequest request = request(call);
    SolutionPackage content = ImportActions.open(imports.file(request));
    requireUpgrade(content);
    return imports.startNow(
        call,
        request,
        content,
        end -> upgrade(content, request, end),
        () -> solutionId(call, "StageAndUpgradeResponse", content.uniqueName()));
  }

  Reply promoteAsync(Call call) {
    String name = heldName(call);
    JobPlan plan = new JobPlan(PROMOTE, 207, "DeleteAndPromoteAsync", PROMOTE, duration());
    Row job = jobs.start(plan, call.caller().id(), end -> promote(name, end));
    return Reply.json(
        200,
        context(call, "DeleteAndPromoteAsyncResponse")
            .put("AsyncOperationId", job.id().toString()));
  }

  Reply promote(Call call) {
    String name = heldName(call);
    return direct.run(
        PROMOTE,
        duration(),
        end -> promote(name, end),
        () -> solutionId(call, "DeleteAndPromoteResponse", name));
  }

  private ImportRequest request(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest request = new ImportRequest(call.body(), ImportRequest.UPGRADE);
    jobs.requireNoOther("Import");
    return request;
  }

  private void requireUpgrade(SolutionPackage content) {
    Store store = organization.store();
    boolean older =
        store
            .first("solution", "uniquename", content.uniqueName())
            .filter(installed -> content.isNewerThan(installed.text("version")))
            .isPresent();
    if (!older) {
      throw notAvailable("no older version of " + content.uniqueName() + " is installed");
    }
  }

  /** Name of the solution in the body, of which a holding one must wait. */
  private String heldName(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest.checkNames(call.body(), Set.of("UniqueName"));
    String name = call.body().path("UniqueName").asText("");
    if (name.isEmpty()) {
      throw ODataError.badPayload("The parameter 'UniqueName' is required.");
    }
    jobs.requireNoOther(PROMOTE);
    if (log.held(name).isEmpty()) {
      throw notAvailable("no holding solution of " + name + " waits");
    }
    return name;
  }

  private static ODataError notAvailable(String reason) {
    return new ODataError(
        400, "0x8004853b", "The solution upgrade is not available: " + reason + ".");
  }

  private Duration duration() {
    return organization.settings().customizing().upgradeDuration();
  }

  private Outcome upgrade(SolutionPackage content, ImportRequest request, Instant end) {
    try {
      new Admission(organization.store()).require(content);
    } catch (InvalidPackage e) {
      return Outcome.failure(e.code(), e.text());
    }
    Row unused = new Importer(organization).replace(content, request.publishWorkflows(), end);
    return Outcome.SUCCESS;
  }

  private Outcome promote(String name, Instant end) {
    SolutionPackage content = log.held(name).orElseThrow();
    Store store = organization.store();
    store.first("solution", "uniquename", name + "_Upgrade").ifPresent(store::delete);
    Row unused = new Importer(organization).replace(content, true, end);
    log.promoted(name);
    return Outcome.SUCCESS;
  }

  private Reply solutionId(Call call, String type, String uniqueName) {
    UUID id = call.store().first("solution", "uniquename", uniqueName).orElseThrow().id();
    return Reply.json(200, context(call, type).put("SolutionId", id.toString()));
  }

  private static ObjectNode context(Call call, String type) {
    return Json.object()
        .put("@odata.context", call.root() + "/$metadata#Microsoft.Dynamics.CRM." + type);
  }
}
