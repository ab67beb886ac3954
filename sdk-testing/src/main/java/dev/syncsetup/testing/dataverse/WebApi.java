package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.dataverse.access.Authentication;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.access.Caller;
import dev.syncsetup.testing.dataverse.batch.Batch;
import dev.syncsetup.testing.dataverse.functions.OrganizationFunctions;
import dev.syncsetup.testing.dataverse.functions.UserPrivileges;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.metadata.MetadataHandler;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.organization.DirectorySync;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.protection.ServiceProtection;
import dev.syncsetup.testing.dataverse.rows.ReadOnlyRules;
import dev.syncsetup.testing.dataverse.rows.RowHandler;
import dev.syncsetup.testing.dataverse.rows.Rules;
import dev.syncsetup.testing.dataverse.rows.StepRules;
import dev.syncsetup.testing.dataverse.solutions.SolutionActions;
import dev.syncsetup.testing.dataverse.solutions.SolutionRules;
import dev.syncsetup.testing.dataverse.users.RoleRules;
import dev.syncsetup.testing.dataverse.users.UserRules;
import dev.syncsetup.testing.dataverse.users.UserSettingsRules;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads each request to the feature it is for. */
final class WebApi {
  private static final Pattern PATH = Pattern.compile("(/api/data/v9\\.[0-2])(/.*)?");

  private final Organization organization;
  private final Authentication authentication;
  private final OrganizationFunctions functions = new OrganizationFunctions();
  private final UserPrivileges userPrivileges = new UserPrivileges();
  private final MetadataHandler metadata;
  private final SolutionActions solutions;
  private final RowHandler rows;
  private final Batch batch;
  private final ServiceProtection protection;
  private int requests;

  WebApi(
      Organization organization,
      DirectorySync directory,
      Jobs jobs,
      SolutionActions solutions,
      ServiceProtection protection,
      Faults faults) {
    this.protection = protection;
    this.organization = organization;
    this.batch = new Batch(organization, faults, this::single);
    this.authentication = new Authentication(organization, directory);
    this.metadata = new MetadataHandler(jobs);
    this.solutions = solutions;
    this.rows = new RowHandler(rules(organization, directory, jobs));
  }

  private static Rules rules(Organization organization, DirectorySync directory, Jobs jobs) {
    Rules rules = new Rules();
    rules.put("systemuser", new UserRules(organization, directory));
    rules.put("usersettings", new UserSettingsRules());
    rules.put("role", new RoleRules(organization));
    rules.put("solution", new SolutionRules(jobs));
    rules.put("sdkmessageprocessingstep", new StepRules());
    for (String table :
        List.of(
            "asyncoperation",
            "importjob",
            "organization",
            "privilege",
            "roletemplate",
            "solutioncomponent")) {
      rules.put(table, new ReadOnlyRules());
    }
    return rules;
  }

  Reply answer(Request request) {
    boolean tooLong = request.target().length() > organization.settings().longestAddress();
    return tooLong
        ? Reply.empty(414)
        : authentication
            .identity(request)
            .map(identity -> counted(identity, request))
            .orElseGet(() -> single(request));
  }

  /** A batch counts as one request, but with the time of all its operations. */
  private Reply counted(UUID identity, Request request) {
    Optional<Reply> refusal = protection.refusal(identity, Batch.operations(request));
    return refusal.orElseGet(() -> protection.told(identity, single(request)));
  }

  /** Answers a request that came by itself or as one of a batch. */
  private Reply single(Request request) {
    requests++;
    Reply reply;
    try {
      reply = route(request);
    } catch (ODataError refusal) {
      reply = refusal.reply();
    }
    int hint = organization.settings().parallelismHint();
    return (hint > 0 ? reply.with("x-ms-dop-hint", String.valueOf(hint)) : reply)
        .with("OData-Version", "4.0")
        .with("x-ms-service-request-id", "simulated-" + requests)
        .with("REQ_ID", "simulated-" + requests);
  }

  /** The refusal of a request that comes while too many others are under way. */
  Reply tooManyAtOnce() {
    String message =
        "Number of concurrent requests exceeded the limit of "
            + organization.settings().concurrentRequests()
            + ".";
    return new ODataError(429, "0x80072326", message).reply().with("Retry-After", "2");
  }

  private Reply route(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Reply.empty(404);
    }
    Optional<Reply> challenge = authentication.challenge(request);
    if (challenge.isPresent()) {
      return challenge.get();
    }
    Caller caller = authentication.caller(request);
    if (Batch.isFor(path.group(2))) {
      return batch.answer(request, path.group(1));
    }
    Headers.require(request);
    List<Segment> segments = Segment.path(decoded(request, path.group(1)));
    if (segments.isEmpty()) {
      throw new ODataError(501, "", "The service document is not simulated.");
    }
    Call call = new Call(request, request.origin() + path.group(1), segments, caller, organization);
    return functions
        .answer(call)
        .or(() -> userPrivileges.answer(call))
        .or(() -> metadata.answer(call))
        .or(() -> solutions.answer(call))
        .orElseGet(() -> rows.answer(call));
  }

  private static String decoded(Request request, String root) {
    return request.decodedPath().substring(root.length());
  }
}
