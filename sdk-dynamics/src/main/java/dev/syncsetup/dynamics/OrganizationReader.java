package dev.syncsetup.dynamics;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.LabelLanguages;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.organization.WhoAmI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who calls and which organisation answers. Thread-safe. */
final class OrganizationReader {
  private final ServiceConnection dataverse;
  private final OrganizationApi api;

  /** Kept, because an organisation never changes its environment. */
  private volatile @Nullable String environmentId;

  OrganizationReader(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(OrganizationApi.class);
  }

  WhoAmI whoAmI() {
    OrganizationApi.WhoAmIJson json = dataverse.body(api.whoAmI());
    return new WhoAmI(
        new SystemUserId(json.userId()),
        new BusinessUnitId(json.businessUnitId()),
        json.organizationId());
  }

  Organization organization() {
    OrganizationJson.Detail detail = detail();
    return new Organization(
        detail.organizationId(),
        detail.name(),
        detail.serverVersion(),
        detail.environment(),
        detail.tenantId(),
        detail.webUrl(),
        detail.serviceUrl(),
        baseLanguage());
  }

  private int baseLanguage() {
    return dataverse.body(api.baseLanguage()).rows().stream()
        .findFirst()
        .map(OrganizationApi.LanguageJson::languagecode)
        .orElseThrow(
            () -> new UnexpectedResponseException("Dataverse lists no organisation.", null));
  }

  LabelLanguages labelLanguages() {
    return new LabelLanguages(baseLanguage(), languages());
  }

  Set<Integer> languages() {
    Set<@Nullable Integer> codes = dataverse.body(api.languages()).codes();
    return codes == null
        ? Set.of()
        : codes.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  String environmentId() {
    String known = environmentId;
    String id = known == null ? detail().environment() : known;
    if (id.isEmpty()) {
      throw new UnexpectedResponseException(
          "Dataverse names no Power Platform environment for this organisation.", null);
    }
    return id;
  }

  private OrganizationJson.Detail detail() {
    OrganizationJson.Detail detail = dataverse.body(api.current()).detail();
    environmentId = detail.environment();
    return detail;
  }
}
