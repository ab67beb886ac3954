package dev.syncsetup.core.internal;

import okhttp3.OkHttpClient;

/** Ends an HTTP client so that nothing of it stays open. Thread-safe. */
public final class Lifetime {
  private final OkHttpClient client;
  private volatile boolean closed;

  public Lifetime(OkHttpClient client) {
    this.client = client;
  }

  boolean closed() {
    return closed;
  }

  /** Cancels the calls under way, lets none begin, and closes the idle connections. */
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** Closes the connection that a call has left behind when the end came in between. */
  void callEnded() {
    if (closed) {
      client.connectionPool().evictAll();
    }
  }
}
