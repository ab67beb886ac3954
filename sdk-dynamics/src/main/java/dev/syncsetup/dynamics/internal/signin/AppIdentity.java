package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The app that asks for tokens.
 *
 * @param tenant id or domain of the tenant
 * @param clientId the app
 * @param clientSecret what the app proves itself with; null for a public app
 */
public record AppIdentity(String tenant, String clientId, @Nullable Secret clientSecret) {}
