package dev.syncsetup.marketo.internal.relay;

/** Switches the sync. */
public record SwitchJson(boolean enabled, String notifyAddress) {}
