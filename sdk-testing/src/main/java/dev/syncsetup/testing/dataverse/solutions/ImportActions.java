package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.DirectCalls;
import dev.syncsetup.testing.dataverse.jobs.ImportRow;
import dev.syncsetup.testing.dataverse.jobs.JobPlan;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.packages.InvalidPackage;
import dev.syncsetup.testing.dataverse.packages.PackageReader;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** ImportSolutionAsync and ImportSolution. */
final class ImportActions {
  private static final String OPERATION = "Import";

  private final Organization organization;
  private final Jobs jobs;
  private final DirectCalls direct;
  private final ImportLog log;

  ImportActions(Organization organization, Jobs jobs, ImportLog log) {
    this.organization = organization;
    this.jobs = jobs;
    this.direct = new DirectCalls(organization, jobs);
    this.log = log;
  }

  Reply importAsync(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest request = new ImportRequest(call.body(), ImportRequest.IMPORT);
    jobs.requireNoOther(OPERATION);
    SolutionPackage content = open(file(request));
    return start(
        call,
        request,
        content,
        new JobPlan(OPERATION, 54, "ImportSolutionAsync", "ImportSolutionAsync", duration()),
        end -> apply(content, request, end));
  }

  /**
   * Starts an import in the background.
   *
   * @param work what puts the package in
   */
  Reply start(
      Call call,
      ImportRequest request,
      SolutionPackage content,
      JobPlan plan,
      Function<Instant, Outcome> work) {
    ImportRow importRow = importRow(call, jobId(request), content);
    Row job =
        jobs.startImport(
            plan,
            call.caller().id(),
            importRow,
            end -> finish(importRow.row(), content, work, end));
    ObjectNode body =
        Json.object()
            .put(
                "@odata.context",
                call.root()
                    + "/$metadata#Microsoft.Dynamics.CRM."
                    + plan.messageName()
                    + "Response")
            .put("ImportJobKey", importRow.id().toString())
            .put("AsyncOperationId", job.id().toString());
    return Reply.json(200, body);
  }

  Reply importNow(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest request = new ImportRequest(call.body(), ImportRequest.IMPORT);
    SolutionPackage content = open(file(request));
    return startNow(
        call, request, content, end -> apply(content, request, end), () -> Reply.empty(204));
  }

  /** Imports while the caller waits, who must have thought of an id for the import job. */
  Reply startNow(
      Call call,
      ImportRequest request,
      SolutionPackage content,
      Function<Instant, Outcome> work,
      Supplier<Reply> answer) {
    jobs.requireNoOther(OPERATION);
    UUID id =
        request
            .importJobId()
            .orElseThrow(() -> ODataError.badPayload("The parameter 'ImportJobId' is required."));
    Row importJob = importRow(call, id, content).row();
    return direct.run(
        OPERATION,
        duration(),
        end -> {
          Outcome outcome = finish(importJob, content, work, end);
          importJob.set("completedon", end).set("progress", DoubleNode.valueOf(100.0));
          return outcome;
        },
        answer);
  }

  private Duration duration() {
    return organization.settings().importDuration();
  }

  private UUID jobId(ImportRequest request) {
    return request
        .importJobId()
        .filter(id -> organization.settings().importJobIdHonoured())
        .orElseGet(organization.store()::newId);
  }

  String file(ImportRequest request) {
    Optional<String> staged =
        request
            .stageId()
            .map(
                id ->
                    log.uploaded(id)
                        .orElseThrow(
                            () ->
                                ODataError.badRequest("There is no staged solution " + id + ".")));
    return staged
        .or(request::file)
        .orElseThrow(() -> ODataError.badPayload("Neither CustomizationFile nor staged solution."));
  }

  static SolutionPackage open(String file) {
    try {
      return PackageReader.read(file);
    } catch (InvalidPackage e) {
      throw new ODataError(400, e.code(), e.text());
    }
  }

  private ImportRow importRow(Call call, UUID id, SolutionPackage content) {
    if (log.wasUsed(id)) {
      throw new ODataError(400, "0x80071152", "The import job id " + id + " was used before.");
    }
    Instant now = organization.now();
    UUID caller = call.caller().id();
    return new ImportRow(
        id,
        now.plus(organization.settings().customizing().importRowDelay()),
        () ->
            organization
                .store()
                .insert("importjob", id)
                .set("name", "Customizations")
                .set("solutionname", content.uniqueName())
                .set("progress", DoubleNode.valueOf(0.0))
                .set("createdon", now)
                .set("startedon", now)
                .set("organizationid", organization.id())
                .set("createdby", caller));
  }

  private Outcome finish(
      Row importJob, SolutionPackage content, Function<Instant, Outcome> work, Instant end) {
    Outcome outcome = log.takeFailure().orElseGet(() -> work.apply(end));
    importJob.set("data", ImportResult.xml(content, outcome));
    log.put(importJob.id(), new ImportLog.Entry(content, outcome));
    organization
        .store()
        .first("solution", "uniquename", content.uniqueName())
        .ifPresent(solution -> importJob.set("solutionid", solution.id()));
    return outcome;
  }

  private Outcome apply(SolutionPackage content, ImportRequest request, Instant end) {
    try {
      new Admission(organization.store()).require(content);
    } catch (InvalidPackage e) {
      return Outcome.failure(e.code(), e.text());
    }
    Importer importer = new Importer(organization);
    if (request.holding()) {
      importer.hold(content, end);
      log.hold(content);
    } else {
      importer.apply(content, request.publishWorkflows(), end);
    }
    return Outcome.SUCCESS;
  }
}
