package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Token;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Power Platform administration as far as users of an environment go: environments, addUser,
 * addAppUser and the registration of management applications.
 */
public final class AdminSimulator implements Service {
  /** Audience of the tokens it accepts. */
  public static final String AUDIENCE = "https://service.powerapps.com";

  private static final String PROVIDER = "/providers/Microsoft.BusinessAppPlatform";
  private static final Pattern ENVIRONMENT =
      Pattern.compile(PROVIDER + "/scopes/admin/environments(?:/([^/]+)(?:/(\\w+))?)?");
  private static final Pattern APPLICATION =
      Pattern.compile(PROVIDER + "/adminApplications/([^/]+)");

  private final DataverseSimulator dataverse;
  private final Set<UUID> registered = new LinkedHashSet<>();

  public AdminSimulator(DataverseSimulator dataverse) {
    this.dataverse = dataverse;
  }

  /** Lets an app call with its own token, as an administrator has done for it once. */
  public void register(UUID applicationId) {
    registered.add(applicationId);
  }

  /** Client ids of the apps that may call with their own token. */
  public Set<UUID> registered() {
    return Set.copyOf(registered);
  }

  @Override
  public void reset() {
    registered.clear();
  }

  private Organization organization() {
    return dataverse.organization();
  }

  @Override
  public String name() {
    return "admin";
  }

  @Override
  public Reply answer(Request request) {
    dataverse.catchUp();
    try {
      return route(request);
    } catch (ODataError refusal) {
      return refusal.reply();
    }
  }

  private Reply route(Request request) {
    Token token =
        request
            .bearer()
            .flatMap(organization().tenant()::token)
            .filter(t -> t.audience().equals(AUDIENCE))
            .filter(t -> organization().now().isBefore(t.expiresAt()))
            .orElseThrow(() -> new ODataError(401, "Unauthorized", "The token is not valid."));
    if (!request.query().containsKey("api-version")) {
      throw new ODataError(
          400, "MissingApiVersionParameter", "The api-version query parameter is required.");
    }
    Matcher application = APPLICATION.matcher(request.path());
    if (application.matches()) {
      return registration(request, token, application.group(1));
    }
    requireAllowed(token, request);
    Matcher environment = ENVIRONMENT.matcher(request.path());
    if (!environment.matches()) {
      return Reply.empty(404);
    }
    return environment(request, environment.group(1), environment.group(2));
  }

  /** An app cannot register itself: a person who administers the environment has to. */
  private Reply registration(Request request, Token token, String applicationId) {
    UUID id = id(applicationId);
    boolean administrator = token.accountId().filter(this::isAdministrator).isPresent();
    if (!administrator) {
      throw forbidden(token, request);
    }
    switch (request.method()) {
      case "PUT" -> registered.add(id);
      case "DELETE" -> registered.remove(id);
      default -> {
        if (!registered.contains(id)) {
          return Reply.empty(404);
        }
      }
    }
    return Reply.json(200, Json.object().put("applicationId", id.toString()));
  }

  private void requireAllowed(Token token, Request request) {
    boolean allowed =
        token
            .accountId()
            .map(this::isAdministrator)
            .orElseGet(() -> registered.contains(token.applicationId()));
    if (!allowed) {
      throw forbidden(token, request);
    }
  }

  private boolean isAdministrator(UUID accountId) {
    return dataverse.users().stream()
        .filter(user -> user.refersTo("azureactivedirectoryobjectid", accountId))
        .anyMatch(organization().roles()::isAdministrator);
  }

  private static ODataError forbidden(Token token, Request request) {
    return new ODataError(
        403,
        "Forbidden",
        "The service principal or user with id '"
            + token.accountId().orElse(token.applicationId())
            + "' does not have permission to access the path '"
            + request.path()
            + "'.");
  }

  private Reply environment(Request request, @Nullable String id, @Nullable String action) {
    String method = request.method();
    if (id == null && method.equals("GET")) {
      var list = Json.object();
      list.putArray("value").add(EnvironmentJson.of(organization(), dataverse.url()));
      return Reply.json(200, list);
    }
    if (id == null || !id.equals(organization().environmentId().toString())) {
      throw new ODataError(
          404, "EnvironmentNotFound", "The environment '" + id + "' could not be found.");
    }
    if (action == null && method.equals("GET")) {
      return Reply.json(200, EnvironmentJson.of(organization(), dataverse.url()));
    }
    if ("addUser".equals(action) && method.equals("POST")) {
      return addUser(request);
    }
    if ("addAppUser".equals(action) && method.equals("POST")) {
      return addAppUser(request);
    }
    return Reply.empty(404);
  }

  private Reply addUser(Request request) {
    UUID objectId = id(request.json().path("objectId").asText());
    Account account =
        Optional.ofNullable(organization().tenant().accounts().get(objectId))
            .orElseThrow(
                () -> new ODataError(404, "UserNotFound", "There is no user " + objectId + "."));
    boolean known =
        dataverse.users().stream()
            .anyMatch(user -> user.refersTo("azureactivedirectoryobjectid", objectId));
    boolean ready =
        dataverse.directory().isEntitled(account)
            && dataverse
                .directory()
                .hasWaited(account, organization().settings().licencePropagation());
    if (!ready && !known) {
      throw new ODataError(
          403, "userNotLicensed", "The user with object id '" + objectId + "' is not licensed.");
    }
    dataverse.directory().add(account);
    return Reply.json(200, Json.object());
  }

  private Reply addAppUser(Request request) {
    UUID applicationId = id(request.json().path("servicePrincipalAppId").asText());
    Application application = organization().tenant().applications().get(applicationId);
    if (application == null) {
      throw new ODataError(
          404, "ServicePrincipalNotFound", "There is no application " + applicationId + ".");
    }
    dataverse.addAdministrator(application);
    return Reply.json(200, Json.object());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ODataError(400, "InvalidRequestContent", "'" + text + "' is no id.");
    }
  }
}
