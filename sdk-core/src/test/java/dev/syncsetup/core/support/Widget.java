package dev.syncsetup.core.support;

import org.jspecify.annotations.Nullable;

/**
 * What the made-up service deals in.
 *
 * @param failure set when the service reports a failure inside a success
 */
public record Widget(@Nullable String name, @Nullable String failure) {

  public static Widget named(String name) {
    return new Widget(name, null);
  }
}
