package dev.syncsetup.testing.dataverse.access;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.DirectorySync;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.organization.Users;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Token;
import java.util.Optional;
import java.util.UUID;

/** Finds the user a token stands for. */
public final class Authentication {
  private final Organization organization;
  private final DirectorySync directory;
  private final Users users;

  public Authentication(Organization organization, DirectorySync directory) {
    this.organization = organization;
    this.directory = directory;
    this.users = new Users(organization);
  }

  /** The challenge a request without a valid token gets; empty when its token is good. */
  public Optional<Reply> challenge(Request request) {
    Optional<Token> token = request.bearer().flatMap(organization.tenant()::token);
    if (token.isEmpty()) {
      return Optional.of(refusal(request, "BadAuthTicket", "The token is missing or unknown."));
    }
    if (!token.get().audience().equals(request.origin().toString())) {
      return Optional.of(refusal(request, "BadAuthTicket", "The token is for another audience."));
    }
    if (!organization.now().isBefore(token.get().expiresAt())) {
      return Optional.of(refusal(request, "ExpiredAuthTicket", "The token has expired."));
    }
    return Optional.empty();
  }

  /** Whom a good token was issued to: an account, or an app that calls for itself. */
  public Optional<UUID> identity(Request request) {
    return challenge(request).isPresent()
        ? Optional.empty()
        : request
            .bearer()
            .flatMap(organization.tenant()::token)
            .map(token -> token.accountId().orElse(token.applicationId()));
  }

  /** The caller of a request whose token is good. */
  public Caller caller(Request request) {
    Token token = request.bearer().flatMap(organization.tenant()::token).orElseThrow();
    Row agent = token.accountId().map(this::person).orElseGet(() -> app(token.applicationId()));
    boolean strong = request.header("Consistency").filter("Strong"::equals).isPresent();
    Caller caller = new Caller(agent, Optional.empty(), organization.roles(), strong);
    requireUsable(caller);
    return impersonated(request).map(user -> impersonating(caller, user)).orElse(caller);
  }

  private Caller impersonating(Caller agent, Row user) {
    agent.requireActingForOthers();
    Caller caller =
        new Caller(user, Optional.of(agent.user()), organization.roles(), agent.strong());
    requireUsable(caller);
    return caller;
  }

  private Optional<Row> impersonated(Request request) {
    Optional<Row> legacy = request.header("MSCRMCallerID").map(id -> row("systemuserid", id));
    return legacy.or(
        () -> request.header("CallerObjectId").map(id -> row("azureactivedirectoryobjectid", id)));
  }

  private Row row(String column, String value) {
    return organization
        .store()
        .first("systemuser", column, value)
        .orElseThrow(() -> notAMember(value));
  }

  private Row person(UUID accountId) {
    Optional<Row> row = users.ofAccount(accountId);
    if (row.isEmpty() && organization.settings().justInTimeUsers()) {
      row =
          Optional.ofNullable(organization.tenant().accounts().get(accountId))
              .filter(directory::isEntitled)
              .map(directory::add);
    }
    return row.orElseThrow(() -> notAMember(accountId.toString()));
  }

  private Row app(UUID applicationId) {
    return users
        .ofApplication(applicationId)
        .orElseThrow(() -> notAMember(applicationId.toString()));
  }

  private void requireUsable(Caller caller) {
    Row user = caller.user();
    if (user.flag("isdisabled")) {
      throw new ODataError(
          403,
          "0x80040225",
          "The specified user(Id = " + user.id() + ") is disabled. Consider enabling this user.");
    }
    if (organization.roles().counting(user, caller.strong()).isEmpty()) {
      throw new ODataError(
          403, "0x80042f09", "User with id " + user.id() + " has no roles assigned.");
    }
    requireOpen(user);
  }

  private void requireOpen(Row user) {
    Roles roles = organization.roles();
    if (organization.settings().administrationMode()
        && !roles.isAdministrator(user)
        && !roles.hasTemplate(user, Roles.CUSTOMIZER)) {
      throw new ODataError(
          403,
          "0x8004a113",
          "User does not have required privileges (or role membership) to access the org when it"
              + " is in Admin Only mode.");
    }
  }

  private static ODataError notAMember(String who) {
    return new ODataError(
        403, "0x80072560", "The user " + who + " is not a member of the organization.");
  }

  private Reply refusal(Request request, String error, String message) {
    String challenge =
        "Bearer authorization_uri="
            + organization.settings().authority()
            + "/"
            + organization.tenant().id()
            + "/oauth2/authorize, resource_id="
            + request.origin()
            + "/";
    return new ODataError(401, error, message).reply().with("WWW-Authenticate", challenge);
  }
}
