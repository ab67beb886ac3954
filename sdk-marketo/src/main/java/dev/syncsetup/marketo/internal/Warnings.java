package dev.syncsetup.marketo.internal;

import org.jspecify.annotations.Nullable;

/** Hears of the warnings inside successful answers. Thread-safe. */
@FunctionalInterface
public interface Warnings {

  void heard(String operation, Notice warning, @Nullable String requestId);
}
