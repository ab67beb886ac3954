package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All actions and functions around solutions and publishing. */
public final class SolutionActions {
  private final ImportLog log = new ImportLog();
  private final Publishing publishing;
  private final Map<String, Function<Call, Reply>> actions;
  private final Map<String, Function<Call, Reply>> functions;

  public SolutionActions(Organization organization, Jobs jobs) {
    publishing = new Publishing(organization, jobs);
    ImportActions imports = new ImportActions(organization, jobs, log);
    ImportResults results = new ImportResults(log);
    actions =
        Map.of(
            "StageSolution", new StageAction(log)::stage,
            "ImportSolutionAsync", imports::importAsync,
            "ImportSolution", imports::importNow,
            "PublishAllXml", publishing::all,
            "PublishAllXmlAsync", publishing::allAsync,
            "PublishXml", publishing::some);
    functions =
        Map.of(
            "RetrieveSolutionImportResult", results::retrieve,
            "RetrieveFormattedImportJobResults", results::formatted);
  }

  /** The answer, when the path names one of these. */
  public Optional<Reply> answer(Call call) {
    String name = call.path().get(0).name();
    Function<Call, Reply> action = actions.get(name);
    Function<Call, Reply> function = functions.get(name);
    if (call.path().size() > 1 || (action == null && function == null)) {
      return Optional.empty();
    }
    String method = call.request().method();
    if (action != null && method.equals("POST")) {
      return Optional.of(action.apply(call));
    }
    if (function != null && method.equals("GET")) {
      return Optional.of(function.apply(call));
    }
    throw new ODataError(405, "", name + " is not called with " + method + ".");
  }

  /** The next import ends with this error. */
  public void failNextImport(String code, String message) {
    log.failNext(Outcome.failure(code, message));
  }

  /** When everything was published last. */
  public Optional<Instant> lastPublished() {
    return publishing.lastTime();
  }
}
