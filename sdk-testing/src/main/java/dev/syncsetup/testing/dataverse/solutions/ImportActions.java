package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** ImportSolutionAsync and ImportSolution. */
final class ImportActions {
  private static final String OPERATION = "Import";

  private final Organization organization;
  private final Jobs jobs;
  private final ImportLog log;

  ImportActions(Organization organization, Jobs jobs, ImportLog log) {
    this.organization = organization;
    this.jobs = jobs;
    this.log = log;
  }

  Reply importAsync(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest request = new ImportRequest(call.body());
    jobs.requireNoOther(OPERATION);
    SolutionPackage content = open(file(request));
    Row importJob = importJob(call, jobId(request), content);
    JobPlan plan =
        new JobPlan(
            OPERATION,
            54,
            "ImportSolutionAsync",
            "ImportSolutionAsync",
            organization.settings().importDuration());
    Row job =
        jobs.start(
            plan, call.caller().id(), importJob, end -> finish(importJob, content, request, end));
    ObjectNode body =
        Json.object()
            .put(
                "@odata.context",
                call.root() + "/$metadata#Microsoft.Dynamics.CRM.ImportSolutionAsyncResponse")
            .put("ImportJobKey", importJob.id().toString())
            .put("AsyncOperationId", job.id().toString());
    return Reply.json(200, body);
  }

  Reply importNow(Call call) {
    call.caller().require(Privileges.IMPORT);
    ImportRequest request = new ImportRequest(call.body());
    jobs.requireNoOther(OPERATION);
    UUID id =
        request
            .importJobId()
            .orElseThrow(() -> ODataError.badPayload("The parameter 'ImportJobId' is required."));
    SolutionPackage content = open(file(request));
    Row importJob = importJob(call, id, content);
    Instant now = organization.now();
    Outcome outcome = finish(importJob, content, request, now);
    importJob.set("completedon", now).set("progress", DoubleNode.valueOf(100.0));
    if (!outcome.succeeded()) {
      throw new ODataError(400, outcome.code(), outcome.message());
    }
    return Reply.empty(204);
  }

  private UUID jobId(ImportRequest request) {
    return request
        .importJobId()
        .filter(id -> organization.settings().importJobIdHonoured())
        .orElseGet(organization.store()::newId);
  }

  private String file(ImportRequest request) {
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

  private static SolutionPackage open(String file) {
    try {
      return PackageReader.read(file);
    } catch (InvalidPackage e) {
      throw new ODataError(400, e.code(), e.text());
    }
  }

  private Row importJob(Call call, UUID id, SolutionPackage content) {
    if (organization.store().find("importjob", id).isPresent()) {
      throw new ODataError(400, "0x80071152", "The import job id " + id + " was used before.");
    }
    return organization
        .store()
        .insert("importjob", id)
        .set("name", "Customizations")
        .set("solutionname", content.uniqueName())
        .set("progress", DoubleNode.valueOf(0.0))
        .set("startedon", organization.now())
        .set("organizationid", organization.id())
        .set("createdby", call.caller().id());
  }

  private Outcome finish(
      Row importJob, SolutionPackage content, ImportRequest request, Instant end) {
    Outcome outcome = log.takeFailure().orElseGet(() -> apply(content, request, end));
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
    } else {
      importer.apply(content, request.publishWorkflows(), end);
    }
    return Outcome.SUCCESS;
  }
}
