package dev.syncsetup.dynamics.organization;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation as it describes itself.
 *
 * @param id id of the organisation
 * @param friendlyName name people know it by
 * @param version version of the server, for example 9.2.24021.181
 * @param environmentId id of its Power Platform environment
 * @param tenantId id of its Microsoft 365 tenant
 * @param webUrl address of the organisation, without trailing slash
 * @param serviceUrl the Organization Service URL that the product shows under Developer Resources
 * @param baseLanguage LCID of the base language, for example 1033
 */
public record Organization(
    UUID id,
    String friendlyName,
    String version,
    String environmentId,
    UUID tenantId,
    URI webUrl,
    Optional<URI> serviceUrl,
    int baseLanguage) {}
