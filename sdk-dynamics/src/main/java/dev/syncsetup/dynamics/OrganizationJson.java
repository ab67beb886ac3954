package dev.syncsetup.dynamics;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answer of RetrieveCurrentOrganization. */
record OrganizationJson(@JsonProperty("Detail") Detail detail) {

  /** The organisation. */
  record Detail(
      @JsonProperty("OrganizationId") UUID organizationId,
      @JsonProperty("FriendlyName") @Nullable String friendlyName,
      @JsonProperty("OrganizationVersion") @Nullable String version,
      @JsonProperty("EnvironmentId") @Nullable String environmentId,
      @JsonProperty("TenantId") UUID tenantId,
      @JsonProperty("Endpoints") @Nullable Endpoints endpoints) {

    String name() {
      return Objects.requireNonNullElse(friendlyName, "");
    }

    String serverVersion() {
      return Objects.requireNonNullElse(version, "");
    }

    String environment() {
      return Objects.requireNonNullElse(environmentId, "");
    }

    /** Address of the web application, without trailing slash. */
    URI webUrl() {
      return endpoint("WebApplication")
          .map(address -> URI.create(address.replaceAll("/+$", "")))
          .orElseThrow(
              () ->
                  new UnexpectedResponseException(
                      "Dataverse names no address of its web application.", null));
    }

    Optional<URI> serviceUrl() {
      return endpoint("OrganizationService").map(URI::create);
    }

    private Optional<String> endpoint(String name) {
      return endpoints == null ? Optional.empty() : endpoints.address(name);
    }
  }

  /** Two lists that belong together by position. */
  record Endpoints(
      @JsonProperty("Keys") List<String> keys, @JsonProperty("Values") List<String> values) {

    Optional<String> address(String name) {
      int index = keys.indexOf(name);
      return index < 0 || index >= values.size()
          ? Optional.empty()
          : Optional.of(values.get(index));
    }
  }
}
