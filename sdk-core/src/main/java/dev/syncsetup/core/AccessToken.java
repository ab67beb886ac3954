package dev.syncsetup.core;

import java.time.Instant;

/**
 * A bearer token with its end.
 *
 * @param value the token itself
 * @param expiresAt from then on the service refuses it
 */
public record AccessToken(Secret value, Instant expiresAt) {}
