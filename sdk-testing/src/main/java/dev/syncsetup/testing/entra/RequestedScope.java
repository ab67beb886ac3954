package dev.syncsetup.testing.entra;

import dev.syncsetup.testing.tenant.Resource;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a client asks for.
 *
 * @param resource the service the token is for
 * @param audience its origin, without trailing slash
 * @param names permissions asked for by name; {@code .default} among them means all consented ones
 */
record RequestedScope(Resource resource, String audience, Set<String> names) {
  static final String DEFAULT = ".default";

  private static final Set<String> OPEN_ID = Set.of("openid", "profile", "email", "offline_access");

  private record Target(Resource resource, String audience) {}

  static RequestedScope parse(String scope, Tenant tenant) {
    Set<Target> targets = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (String each : scopes(scope)) {
      int slash = each.lastIndexOf('/');
      Target target = slash < 0 ? graph(tenant) : target(each.substring(0, slash), tenant);
      String name = each.substring(slash + 1);
      if (!name.equals(DEFAULT) && !target.resource().scopes().containsKey(name)) {
        throw invalid("The scope '" + each + "' does not exist.");
      }
      targets.add(target);
      names.add(name);
    }
    if (targets.isEmpty()) {
      throw invalid("It names no resource.");
    }
    if (targets.size() > 1) {
      throw new Refusal(
          400,
          "invalid_request",
          28000,
          "Provided value for the input parameter scope is not valid because it contains more"
              + " than one resource. Scope "
              + scope
              + " is not valid.");
    }
    Target target = targets.iterator().next();
    return new RequestedScope(target.resource(), target.audience(), names);
  }

  private static List<String> scopes(String scope) {
    List<String> result = new ArrayList<>(List.of(scope.trim().split(" +", -1)));
    result.removeAll(OPEN_ID);
    return result;
  }

  /** A scope without an address is one of Microsoft Graph's. */
  private static Target graph(Tenant tenant) {
    return target(Tenant.GRAPH.toString(), tenant);
  }

  private static Target target(String name, Tenant tenant) {
    String bare = name.replaceAll("/+$", "");
    for (Resource resource : tenant.resources()) {
      for (String origin : resource.origins()) {
        if (origin.equalsIgnoreCase(bare) || resource.applicationId().toString().equals(bare)) {
          return new Target(resource, origin);
        }
      }
    }
    throw new Refusal(
        400,
        "invalid_resource",
        500011,
        "The resource principal named "
            + bare
            + " was not found in the tenant named "
            + tenant.id()
            + ". This can happen if the application has not been installed by the administrator"
            + " of the tenant or consented to by any user in the tenant.");
  }

  private static Refusal invalid(String why) {
    return new Refusal(
        400,
        "invalid_scope",
        70011,
        "The provided value for the input parameter 'scope' is not valid. " + why);
  }
}
