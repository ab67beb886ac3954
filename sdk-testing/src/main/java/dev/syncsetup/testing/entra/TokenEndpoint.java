package dev.syncsetup.testing.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns a token request into tokens, or throws a {@link Refusal}. */
final class TokenEndpoint {
  private record Session(UUID applicationId, UUID accountId, boolean inBrowser) {}

  private final Tenant tenant;
  private final ClientCheck clients;
  private final UserCheck users;
  private final IdTokens idTokens;
  private final DeviceCodes deviceCodes;
  private final Map<String, Session> refreshTokens = new HashMap<>();

  TokenEndpoint(Tenant tenant, Clock clock, DeviceCodes deviceCodes) {
    this.tenant = tenant;
    this.deviceCodes = deviceCodes;
    this.clients = new ClientCheck(tenant, clock);
    this.users = new UserCheck(tenant, clock);
    this.idTokens = new IdTokens(tenant, clock);
  }

  void reset() {
    refreshTokens.clear();
    users.reset();
  }

  ObjectNode answer(String tenantName, Form form, String origin) {
    String grant = form.required("grant_type");
    return switch (grant) {
      case "client_credentials" -> forApplication(tenantName, form, origin);
      case "password" -> forPassword(tenantName, form, origin);
      case "refresh_token" -> forRefreshToken(tenantName, form, origin);
      // The short name is what Microsoft's own library sends.
      case "urn:ietf:params:oauth:grant-type:device_code", "device_code" ->
          forDeviceCode(tenantName, form, origin);
      default ->
          throw new Refusal(
              400,
              "unsupported_grant_type",
              70003,
              "The app requested an unsupported grant type '" + grant + "'.");
    };
  }

  /** A code to be typed in on another device. */
  ObjectNode deviceCode(String tenantName, Form form) {
    TenantName.forApplication(tenantName, tenant);
    Application application = clients.named(form);
    RequestedScope.parse(form.required("scope"), tenant);
    return deviceCodes.issue(application.applicationId());
  }

  private static String endpoint(String origin, String tenantName) {
    return origin + "/" + tenantName + "/oauth2/v2.0/token";
  }

  private ObjectNode forApplication(String tenantName, Form form, String origin) {
    TenantName.forApplication(tenantName, tenant);
    Application application = clients.confidential(form, endpoint(origin, tenantName));
    String asked = form.required("scope");
    RequestedScope scope = RequestedScope.parse(asked, tenant);
    if (!scope.names().equals(Set.of(RequestedScope.DEFAULT))) {
      throw new Refusal(
          400,
          "invalid_scope",
          1002012,
          "The provided value for scope "
              + asked
              + " is not valid. Client credential flows must have a scope value with /.default"
              + " suffixed to the resource identifier (application ID URI).");
    }
    boolean graph = scope.resource().applicationId().equals(Tenant.GRAPH);
    Set<String> roles = graph ? application.applicationPermissions() : Set.of();
    return bearer(
        tenant.issue(scope.audience(), application.applicationId(), Optional.empty(), roles));
  }

  private ObjectNode forPassword(String tenantName, Form form, String origin) {
    String userName = form.required("username");
    TenantName.forUser(tenantName, userName, tenant);
    Application application = clients.any(form, endpoint(origin, tenantName));
    RequestedScope scope = RequestedScope.parse(form.required("scope"), tenant);
    Account account = users.signIn(userName, form.required("password"));
    Session session = new Session(application.applicationId(), account.id(), false);
    return forUser(session, account, scope, form, origin);
  }

  private ObjectNode forRefreshToken(String tenantName, Form form, String origin) {
    Application application = clients.any(form, endpoint(origin, tenantName));
    Session session = refreshTokens.get(form.required("refresh_token"));
    if (session == null || !session.applicationId().equals(application.applicationId())) {
      throw new Refusal(
          400, "invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
    }
    RequestedScope scope = RequestedScope.parse(form.required("scope"), tenant);
    UUID id = session.accountId();
    Account account = session.inBrowser() ? users.inBrowser(id) : users.signedInBefore(id);
    return forUser(session, account, scope, form, origin);
  }

  private ObjectNode forDeviceCode(String tenantName, Form form, String origin) {
    TenantName.forApplication(tenantName, tenant);
    Application application = clients.any(form, endpoint(origin, tenantName));
    RequestedScope scope = RequestedScope.parse(form.required("scope"), tenant);
    UUID id = deviceCodes.redeem(application.applicationId(), form.required("device_code"));
    Session session = new Session(application.applicationId(), id, true);
    return forUser(session, users.inBrowser(id), scope, form, origin);
  }

  private ObjectNode forUser(
      Session session, Account account, RequestedScope scope, Form form, String origin) {
    Application application = tenant.application(session.applicationId()).orElseThrow();
    Set<String> granted = users.consented(application, account, scope);
    ObjectNode body =
        bearer(
            tenant.issue(
                scope.audience(), application.applicationId(), Optional.of(account.id()), granted));
    Set<String> asked = Set.of(form.required("scope").split(" +", -1));
    Set<String> told = new LinkedHashSet<>(granted);
    told.addAll(scope.names());
    body.put(
        "scope",
        told.stream().map(name -> scope.audience() + "/" + name).collect(Collectors.joining(" ")));
    if (asked.contains("openid")) {
      body.put("id_token", idTokens.idToken(application, account, origin));
    }
    if (asked.contains("offline_access")) {
      String token = "refresh-" + tenant.freshId("refresh token");
      refreshTokens.put(token, session);
      body.put("refresh_token", token);
    }
    if (form.optional("client_info").isPresent()) {
      body.put("client_info", idTokens.clientInfo(account));
    }
    return body;
  }

  private ObjectNode bearer(String token) {
    return Json.object()
        .put("token_type", "Bearer")
        .put("expires_in", tenant.tokenLifeSeconds())
        .put("ext_expires_in", tenant.tokenLifeSeconds())
        .put("access_token", token);
  }
}
