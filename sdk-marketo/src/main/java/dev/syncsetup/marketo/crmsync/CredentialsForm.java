package dev.syncsetup.marketo.crmsync;

import java.net.URI;
import java.util.Optional;

/**
 * Marketo's form "Enter Credentials", filled in.
 *
 * @param organizationUrl address of the organisation, as the organisation itself reports it
 * @param serviceUrl the Organization Service URL, as the organisation itself reports it
 * @param userName user name of the sync user, or e-mail address of the application user
 * @param tenantId Microsoft 365 tenant, which the vendor's page asks to keep at hand
 * @param credentials the secrets
 */
public record CredentialsForm(
    URI organizationUrl,
    Optional<URI> serviceUrl,
    String userName,
    String tenantId,
    CrmCredentials credentials) {}
