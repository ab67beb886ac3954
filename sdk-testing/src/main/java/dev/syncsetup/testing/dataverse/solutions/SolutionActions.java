package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.jobs.Outcome;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.CustomizingSettings;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.packages.PackageReader;
import dev.syncsetup.testing.internal.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All actions and functions around solutions and publishing. */
public final class SolutionActions {
  /** The lowest server versions that know a name. */
  private static final Map<String, String> FLOORS =
      Map.of(
          "ImportSolutionAsync", "9.2.21013.131",
          "StageSolution", "9.2.21013.131",
          "StageAndUpgrade", "9.2.21013.131",
          "StageAndUpgradeAsync", "9.2.21013.131",
          "RetrieveSolutionImportResult", "9.2.23034.30");

  private final ImportLog log = new ImportLog();
  private final CustomizingSettings settings;
  private final Publishing publishing;
  private final Map<String, Function<Call, Reply>> actions;
  private final Map<String, Function<Call, Reply>> functions;

  public SolutionActions(Organization organization, Jobs jobs) {
    publishing = new Publishing(organization, jobs);
    ImportActions imports = new ImportActions(organization, jobs, log);
    ImportResults results = new ImportResults(log);
    UpgradeActions upgrades = new UpgradeActions(organization, jobs, log, imports);
    actions =
        Map.of(
            "StageSolution", new StageAction(log)::stage,
            "ImportSolutionAsync", imports::importAsync,
            "ImportSolution", imports::importNow,
            "StageAndUpgrade", upgrades::stageAndUpgrade,
            "StageAndUpgradeAsync", upgrades::stageAndUpgradeAsync,
            "DeleteAndPromote", upgrades::promote,
            "DeleteAndPromoteAsync", upgrades::promoteAsync,
            "PublishAllXml", publishing::all,
            "PublishAllXmlAsync", publishing::allAsync,
            "PublishXml", publishing::some);
    functions =
        Map.of(
            "RetrieveSolutionImportResult", results::retrieve,
            "RetrieveFormattedImportJobResults", results::formatted);
    settings = organization.settings().customizing();
  }

  /** The answer, when the path names one of these. */
  public Optional<Reply> answer(Call call) {
    String name = call.path().get(0).name();
    Function<Call, Reply> action = actions.get(name);
    Function<Call, Reply> function = functions.get(name);
    if (call.path().size() > 1 || (action == null && function == null)) {
      return Optional.empty();
    }
    requireVersion(name);
    String method = call.request().method();
    if (action != null && method.equals("POST")) {
      return Optional.of(action.apply(call));
    }
    if (function != null && method.equals("GET")) {
      return Optional.of(function.apply(call));
    }
    throw new ODataError(405, "", name + " is not called with " + method + ".");
  }

  /** A server that is too old does not know the name at all. */
  private void requireVersion(String name) {
    String floor = FLOORS.getOrDefault(name, "0");
    if (PackageReader.compareVersions(settings.serverVersion(), floor) < 0) {
      throw ODataError.noSuchResource(name);
    }
  }

  /**
   * The next import ends with this error.
   *
   * @param component name of the component that fails; empty when the whole does
   */
  public void failNextImport(String code, String message, String component) {
    log.failNext(Outcome.failure(code, message, component));
  }

  /** Tables that were published one by one. */
  public List<String> publishedTables() {
    return publishing.tables();
  }

  /** When everything was published last. */
  public Optional<Instant> lastPublished() {
    return publishing.lastTime();
  }
}
