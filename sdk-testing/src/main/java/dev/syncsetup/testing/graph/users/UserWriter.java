package dev.syncsetup.testing.graph.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates and changes accounts from request bodies; checks everything before it changes any. */
final class UserWriter {
  private static final Set<String> PASSWORD_PROFILE =
      Set.of("password", "forceChangePasswordNextSignIn", "forceChangePasswordNextSignInWithMfa");

  private final Tenant tenant;
  private final Clock clock;
  private final UserRules rules;

  UserWriter(Tenant tenant, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
    this.rules = new UserRules(tenant);
  }

  Account create(ObjectNode json) {
    Body body = read(json);
    if (body.flag("accountEnabled").isEmpty()) {
      throw body.missing("accountEnabled");
    }
    String displayName = body.required("displayName");
    String nickname = body.required("mailNickname");
    String name = body.required("userPrincipalName");
    Body password = passwordProfile(body).orElseThrow(() -> body.missing("passwordProfile"));
    String secret = password.required("password");
    checkValues(body);
    UserRules.checkPassword(secret, body.text("passwordPolicies").orElse(""));
    rules.checkUnique(Optional.empty(), name, nickname);
    Account account =
        new Account(tenant.freshId("account " + name), name, displayName, secret, clock.instant());
    // Where the body is silent, the real service has been seen to demand a change.
    account.passwordChangeRequired(true);
    apply(account, body, json);
    tenant.add(account);
    return account;
  }

  void change(Account account, ObjectNode json) {
    Body body = read(json);
    refuseOnPremises(account, json);
    for (String name : List.of("displayName", "userPrincipalName", "mailNickname")) {
      if (body.has(name)) {
        body.required(name);
      }
    }
    if (body.has("usageLocation") && body.text("usageLocation").isEmpty()) {
      throw body.invalid("usageLocation");
    }
    checkValues(body);
    String policies =
        body.text("passwordPolicies")
            .orElse(account.profile().getOrDefault("passwordPolicies", ""));
    passwordProfile(body)
        .flatMap(profile -> profile.text("password"))
        .ifPresent(password -> UserRules.checkPassword(password, policies));
    String nickname = account.profile().getOrDefault("mailNickname", "");
    rules.checkUnique(
        Optional.of(account.id()),
        body.text("userPrincipalName").orElse(account.userPrincipalName()),
        body.text("mailNickname").orElse(nickname));
    apply(account, body, json);
  }

  private static Body read(ObjectNode json) {
    for (String name : Body.names(json)) {
      if (UserProperties.READ_ONLY.contains(name)) {
        throw GraphError.badRequest("Property '" + name + "' is read-only and cannot be set.");
      }
    }
    return new Body(json, "User", UserProperties.WRITABLE);
  }

  private static Optional<Body> passwordProfile(Body body) {
    return body.object("passwordProfile")
        .map(profile -> new Body(profile, "PasswordProfile", PASSWORD_PROFILE));
  }

  private static void refuseOnPremises(Account account, ObjectNode json) {
    boolean synced = account.profile().containsKey("onPremisesSyncEnabled");
    if (synced && !Set.of("usageLocation").containsAll(Body.names(json))) {
      throw GraphError.badRequest(
          "Unable to update the specified properties for on-premises mastered Directory Sync"
              + " objects or objects currently undergoing migration.");
    }
  }

  private void checkValues(Body body) {
    body.text("userPrincipalName").ifPresent(value -> rules.checkUserPrincipalName(body, value));
    body.text("usageLocation").ifPresent(value -> rules.checkUsageLocation(body, value));
    body.text("displayName").ifPresent(value -> rules.checkText(body, "displayName", value));
    for (String name : UserProperties.TEXTS.keySet()) {
      body.text(name).ifPresent(value -> rules.checkText(body, name, value));
    }
    for (String name : UserProperties.LISTS) {
      for (JsonNode each : body.array(name).orElseGet(Json::array)) {
        if (!each.isTextual()) {
          throw body.invalid(name);
        }
      }
    }
  }

  private static void apply(Account account, Body body, ObjectNode json) {
    body.text("userPrincipalName").ifPresent(account::userPrincipalName);
    body.text("displayName").ifPresent(account::displayName);
    body.text("usageLocation").ifPresent(account::usageLocation);
    body.flag("accountEnabled").ifPresent(account::enabled);
    passwordProfile(body)
        .ifPresent(
            profile -> {
              profile.text("password").ifPresent(account::password);
              profile
                  .flag("forceChangePasswordNextSignIn")
                  .ifPresent(account::passwordChangeRequired);
            });
    for (String name : Body.names(json)) {
      if (json.path(name).isNull()) {
        account.profile().remove(name);
      } else if (UserProperties.TEXTS.containsKey(name)) {
        account.profile().put(name, json.path(name).textValue());
      } else if (json.path(name) instanceof ArrayNode list) {
        account.profile().put(name, Json.text(list));
      }
    }
  }
}
