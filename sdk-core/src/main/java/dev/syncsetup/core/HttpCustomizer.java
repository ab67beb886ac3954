package dev.syncsetup.core;

import okhttp3.OkHttpClient;

/**
 * The one door to the HTTP library: proxy, trust store, event listener.
 *
 * <p>Called once per client, before the SDK adds its own interceptors. What the SDK needs for its
 * promises (no redirects, no cookies, no silent repetition, a dispatcher of its own) is set after
 * it and cannot be undone here. A socket factory set here must bring sockets that an interrupt
 * closes, or interrupted calls end with their time-out only.
 */
@FunctionalInterface
public interface HttpCustomizer {

  /** Changes the builder in place. */
  void customize(OkHttpClient.Builder builder);
}
