package dev.syncsetup.core;

import okhttp3.OkHttpClient;

/**
 * The one door to the HTTP library: proxy, trust store, event listener.
 *
 * <p>Called once per client, before the SDK adds its own interceptors. What the SDK needs for its
 * promises (no redirects, no cookies, no silent repetition) is set after it and cannot be undone
 * here.
 */
@FunctionalInterface
public interface HttpCustomizer {

  /** Changes the builder in place. */
  void customize(OkHttpClient.Builder builder);
}
