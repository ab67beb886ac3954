package dev.syncsetup.testing.graph.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.ServicePlan;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account with everything Graph tells about it. */
public final class UserView {
  private final Tenant tenant;

  public UserView(Tenant tenant) {
    this.tenant = tenant;
  }

  /** The account with all its properties. */
  public ObjectNode of(Account account) {
    ObjectNode user = Json.object();
    user.put("id", account.id().toString());
    for (String name : UserProperties.TEXTS.keySet()) {
      user.put(name, account.profile().get(name));
    }
    for (String name : UserProperties.LISTS) {
      user.set(name, Json.parse(account.profile().getOrDefault(name, "[]")));
    }
    user.put("displayName", account.displayName());
    user.put("userPrincipalName", account.userPrincipalName());
    user.put("accountEnabled", account.enabled());
    user.put("usageLocation", account.usageLocation().orElse(null));
    user.put("userType", account.profile().getOrDefault("userType", "Member"));
    user.put("createdDateTime", account.createdAt().toString());
    user.putNull("passwordProfile");
    user.putNull("deletedDateTime");
    boolean synced = account.profile().containsKey("onPremisesSyncEnabled");
    user.put("onPremisesSyncEnabled", synced ? Boolean.TRUE : null);
    addresses(user, account);
    licences(user, account);
    return user;
  }

  /** What Graph shows of an account when nothing is selected. */
  public ObjectNode standard(Account account) {
    return of(account).retain(UserProperties.USER.standard());
  }

  /** An account that has a mailbox has an address, too. */
  private static void addresses(ObjectNode user, Account account) {
    ArrayNode proxies = user.putArray("proxyAddresses");
    if (account.mailbox() && !user.path("mail").isTextual()) {
      user.put("mail", account.userPrincipalName());
    }
    if (user.path("mail").isTextual()) {
      proxies.add("SMTP:" + user.path("mail").textValue());
    }
  }

  private void licences(ObjectNode user, Account account) {
    ArrayNode licences = user.putArray("assignedLicenses");
    ArrayNode states = user.putArray("licenseAssignmentStates");
    ArrayNode assignedPlans = user.putArray("assignedPlans");
    ArrayNode provisionedPlans = user.putArray("provisionedPlans");
    account
        .licences()
        .forEach(
            (skuId, since) -> {
              Set<UUID> disabled = account.disabledPlans().getOrDefault(skuId, Set.of());
              licences.add(licence(skuId, disabled));
              states.add(state(account, skuId, disabled, null, since));
              plans(skuId, since, disabled, assignedPlans, provisionedPlans);
            });
    for (Group group : tenant.groups().values()) {
      for (UUID skuId :
          group.members().contains(account.id()) ? group.licences() : Set.<UUID>of()) {
        Instant since = account.createdAt();
        if (!account.licences().containsKey(skuId)) {
          licences.add(licence(skuId, Set.of()));
          plans(skuId, since, Set.of(), assignedPlans, provisionedPlans);
        }
        states.add(state(account, skuId, Set.of(), group, since));
      }
    }
  }

  private static ObjectNode state(
      Account account, UUID skuId, Set<UUID> disabled, @Nullable Group group, Instant since) {
    String error = account.licenceErrors().get(skuId);
    return licence(skuId, disabled)
        .put("assignedByGroup", group == null ? null : group.id().toString())
        .put("state", error == null ? "Active" : "Error")
        .put("error", error == null ? "None" : error)
        .put("lastUpdatedDateTime", since.toString());
  }

  private void plans(
      UUID skuId, Instant since, Set<UUID> disabled, ArrayNode assigned, ArrayNode provisioned) {
    for (Sku sku : tenant.skus()) {
      for (ServicePlan plan : sku.plans()) {
        if (sku.skuId().equals(skuId) && !disabled.contains(plan.id())) {
          assigned
              .addObject()
              .put("assignedDateTime", since.toString())
              .put("capabilityStatus", "Enabled")
              .put("service", plan.name())
              .put("servicePlanId", plan.id().toString());
          provisioned
              .addObject()
              .put("capabilityStatus", "Enabled")
              .put("provisioningStatus", "Success")
              .put("service", plan.name());
        }
      }
    }
  }

  private static ObjectNode licence(UUID skuId, Set<UUID> disabled) {
    ObjectNode licence = Json.object();
    disabled.forEach(plan -> licence.withArray("disabledPlans").add(plan.toString()));
    licence.withArray("disabledPlans");
    return licence.put("skuId", skuId.toString());
  }
}
