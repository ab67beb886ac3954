/**
 * Typed clients for one Dataverse organisation and its Microsoft 365 tenant.
 *
 * <pre>{@code
 * try (DynamicsClient dynamics =
 *     DynamicsClient.builder(URI.create("https://contoso.crm.dynamics.com"))
 *         .credential(EntraCredential.clientSecret(tenantId, clientId, Secret.of(value)))
 *         .build()) {
 *   dynamics.whoAmI();
 * }
 * }</pre>
 */
@NullMarked
package dev.syncsetup.dynamics;

import org.jspecify.annotations.NullMarked;
