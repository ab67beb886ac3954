package dev.syncsetup.testing.dataverse.functions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.Segment;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** WhoAmI and the functions named Retrieve that ask about the organisation. */
public final class OrganizationFunctions {
  private static final String ACCESS_TYPE = "Microsoft.Dynamics.CRM.EndpointAccessType'Default'";

  private final Map<String, Function<Call, Reply>> functions =
      Map.of(
          "WhoAmI", OrganizationFunctions::whoAmI,
          "RetrieveVersion", OrganizationFunctions::version,
          "RetrieveCurrentOrganization", OrganizationFunctions::organization,
          "RetrieveProvisionedLanguages", OrganizationFunctions::languages,
          "RetrieveOrganizationResources", OrganizationFunctions::resources);

  /** The answer, when the path names one of these functions. */
  public Optional<Reply> answer(Call call) {
    Function<Call, Reply> function = functions.get(call.path().get(0).name());
    if (function == null || call.path().size() > 1) {
      return Optional.empty();
    }
    if (!call.request().method().equals("GET")) {
      throw new ODataError(405, "", "Functions are called with GET.");
    }
    return Optional.of(function.apply(call));
  }

  private static ObjectNode response(Call call, String type) {
    return Json.object()
        .put("@odata.context", call.root() + "/$metadata#Microsoft.Dynamics.CRM." + type);
  }

  private static Reply whoAmI(Call call) {
    ObjectNode body = response(call, "WhoAmIResponse");
    body.put("BusinessUnitId", call.caller().user().text("businessunitid"));
    body.put("UserId", call.caller().id().toString());
    body.put("OrganizationId", call.organization().id().toString());
    return Reply.json(200, body);
  }

  private static Reply version(Call call) {
    ObjectNode body = response(call, "RetrieveVersionResponse");
    return Reply.json(200, body.put("Version", serverVersion(call)));
  }

  private static String serverVersion(Call call) {
    return call.organization().settings().customizing().serverVersion();
  }

  private static Reply languages(Call call) {
    ObjectNode body = response(call, "RetrieveProvisionedLanguagesResponse");
    var codes = body.putArray("RetrieveProvisionedLanguages");
    Organization.LANGUAGES.forEach(codes::add);
    return Reply.json(200, body);
  }

  private static Reply organization(Call call) {
    Segment function = call.path().get(0);
    String given = function.arguments().getOrDefault("AccessType", "");
    String value = given.startsWith("@") ? call.request().query().getOrDefault(given, "") : given;
    if (!value.equals(ACCESS_TYPE)) {
      throw ODataError.badRequest("AccessType must be " + ACCESS_TYPE + ", not '" + value + "'.");
    }
    ObjectNode body = response(call, "RetrieveCurrentOrganizationResponse");
    ObjectNode detail = body.putObject("Detail");
    detail.put("OrganizationId", call.organization().id().toString());
    detail.put("FriendlyName", "contoso");
    detail.put("OrganizationVersion", serverVersion(call));
    detail.put("EnvironmentId", call.organization().environmentId().toString());
    detail.put("DatacenterId", "00000000-0000-0000-0000-000000000000");
    detail.put("Geo", "EMEA");
    detail.put("TenantId", call.organization().tenant().id().toString());
    detail.put("UrlName", "contoso");
    detail.put("UniqueName", "unqcontoso");
    detail.put("State", "Enabled");
    String reported = call.organization().settings().reportedUrl();
    String address = reported.isEmpty() ? call.request().origin().toString() : reported;
    addEndpoints(detail.putObject("Endpoints"), address);
    return Reply.json(200, body);
  }

  private static void addEndpoints(ObjectNode endpoints, String origin) {
    endpoints.put("Count", 3).put("IsReadOnly", false);
    endpoints
        .putArray("Keys")
        .add("WebApplication")
        .add("OrganizationService")
        .add("OrganizationDataService");
    endpoints
        .putArray("Values")
        .add(origin + "/")
        .add(origin + "/XRMServices/2011/Organization.svc")
        .add(origin + "/XRMServices/2011/OrganizationData.svc");
  }

  private static Reply resources(Call call) {
    if (!call.organization().settings().organizationResources()) {
      throw ODataError.noSuchResource("RetrieveOrganizationResources");
    }
    ObjectNode body = response(call, "RetrieveOrganizationResourcesResponse");
    ObjectNode resources = body.putObject("OrganizationResources");
    Predicate<Row> active = user -> !user.flag("isdisabled");
    Predicate<Row> person = user -> user.guid("applicationid").isEmpty();
    Predicate<Row> nonInteractive = user -> user.number("accessmode") == 4;
    resources.put("CurrentNumberOfActiveUsers", count(call, active.and(person)));
    resources.put("MaxNumberOfActiveUsers", -1);
    resources.put(
        "CurrentNumberOfNonInteractiveUsers", count(call, active.and(person).and(nonInteractive)));
    resources.put("MaxNumberOfNonInteractiveUsers", 7);
    resources.put("CurrentNumberOfCustomEntities", customTables(call).size());
    resources.put("MaxNumberOfCustomEntities", -1);
    return Reply.json(200, body);
  }

  private static int count(Call call, Predicate<Row> which) {
    return call.store().rows("systemuser", which).size();
  }

  private static List<String> customTables(Call call) {
    return call.schema().tables().stream()
        .filter(table -> table.origin().isCustom())
        .map(table -> table.logicalName())
        .toList();
  }
}
