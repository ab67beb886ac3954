package dev.syncsetup.marketo.internal.screens;

import dev.syncsetup.core.Secret;
import java.util.Optional;

/**
 * What the forms for credentials are filled in with. Prints no secret.
 *
 * @param url what the field URL gets, which is the Organization Service URL where it is known
 * @param tenantId empty where the form does not ask for it
 * @param password empty for the server-to-server connection
 */
public record Login(
    String organizationUrl,
    String url,
    String userName,
    String clientId,
    Secret clientSecret,
    Optional<String> tenantId,
    Optional<Secret> password) {}
