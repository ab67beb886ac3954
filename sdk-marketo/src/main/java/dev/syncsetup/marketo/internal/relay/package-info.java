/**
 * The wire side of crm-sync-settings.openapi.yaml, this project's own contract. Not for callers.
 */
@NullMarked
package dev.syncsetup.marketo.internal.relay;

import org.jspecify.annotations.NullMarked;
