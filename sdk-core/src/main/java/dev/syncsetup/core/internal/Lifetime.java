package dev.syncsetup.core.internal;

import okhttp3.OkHttpClient;

/** Ends an HTTP client so that nothing of it stays open. Thread-safe. */
public final class Lifetime {
  private final OkHttpClient client;
  private final End end;

  public Lifetime(OkHttpClient client, End end) {
    this.client = client;
    this.end = end;
  }

  boolean closed() {
    return end.hasCome();
  }

  /** Cancels the calls under way, lets none begin, and closes the idle connections. */
  public void close() {
    end.come();
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** Closes the connection that a call has left behind when the end came in between. */
  void callEnded() {
    if (closed()) {
      client.connectionPool().evictAll();
    }
  }
}
