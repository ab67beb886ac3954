package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.dynamics.internal.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application by its wire names. */
record AppJson(
    UUID id,
    UUID appId,
    @Nullable String uniqueName,
    @Nullable String displayName,
    @Nullable String signInAudience,
    @Nullable Boolean isFallbackPublicClient,
    @Nullable List<AccessJson> requiredResourceAccess,
    @Nullable List<KeyJson> passwordCredentials) {
  static final String THIS_TENANT = "AzureADMyOrg";
  private static final String SCOPE = "Scope";

  /** The permissions an app declares on one service. */
  record AccessJson(UUID resourceAppId, @Nullable List<PermissionJson> resourceAccess) {

    List<PermissionJson> permissions() {
      return resourceAccess == null ? List.of() : resourceAccess;
    }
  }

  /** A permission: a Scope is delegated, a Role is the app's own. */
  record PermissionJson(UUID id, String type) {}

  /** A secret without its value. */
  record KeyJson(UUID keyId, @Nullable String displayName, @Nullable String endDateTime) {}

  /** What an app is to be like. */
  record Wish(
      String displayName,
      String signInAudience,
      boolean isFallbackPublicClient,
      List<AccessJson> requiredResourceAccess) {

    static Wish of(NewApp app, List<AccessJson> access) {
      return new Wish(app.displayName(), THIS_TENANT, app.publicClient(), access);
    }
  }

  AppRegistration value() {
    Map<UUID, Set<UUID>> declared = new HashMap<>();
    for (AccessJson access : access()) {
      Set<UUID> scopes = new HashSet<>();
      access.permissions().stream()
          .filter(permission -> permission.type().equals(SCOPE))
          .forEach(permission -> scopes.add(permission.id()));
      declared.put(access.resourceAppId(), Set.copyOf(scopes));
    }
    return new AppRegistration(
        id,
        appId,
        Optional.ofNullable(uniqueName),
        Objects.requireNonNullElse(displayName, ""),
        THIS_TENANT.equals(signInAudience),
        Boolean.TRUE.equals(isFallbackPublicClient),
        declared);
  }

  List<ClientSecret.Info> secrets() {
    return passwordCredentials == null
        ? List.of()
        : passwordCredentials.stream()
            .map(
                key ->
                    new ClientSecret.Info(
                        key.keyId(),
                        Objects.requireNonNullElse(key.displayName(), ""),
                        Times.parse(key.endDateTime())))
            .toList();
  }

  /** Whether it is as wished and declares the permission. */
  boolean fits(NewApp wish, UUID service, UUID scope) {
    AppRegistration now = value();
    return now.displayName().equals(wish.displayName())
        && now.singleTenant()
        && now.publicClient() == wish.publicClient()
        && now.declared().getOrDefault(service, Set.of()).contains(scope);
  }

  /** What an app declares, and this permission. */
  static List<AccessJson> declaring(@Nullable AppJson app, UUID service, UUID scope) {
    List<AccessJson> all = new ArrayList<>();
    List<PermissionJson> onService = new ArrayList<>();
    onService.add(new PermissionJson(scope, SCOPE));
    for (AccessJson access : app == null ? List.<AccessJson>of() : app.access()) {
      if (access.resourceAppId().equals(service)) {
        access.permissions().stream()
            .filter(permission -> !onService.contains(permission))
            .forEach(onService::add);
      } else {
        all.add(access);
      }
    }
    all.add(new AccessJson(service, onService));
    return all;
  }

  private List<AccessJson> access() {
    return requiredResourceAccess == null ? List.of() : requiredResourceAccess;
  }
}
