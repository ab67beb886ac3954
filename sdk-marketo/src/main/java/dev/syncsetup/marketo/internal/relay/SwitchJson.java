package dev.syncsetup.marketo.internal.relay;

import org.jspecify.annotations.Nullable;

/**
 * Switches the sync.
 *
 * @param notifyAddress for switching on only
 */
public record SwitchJson(boolean enabled, @Nullable String notifyAddress) {}
