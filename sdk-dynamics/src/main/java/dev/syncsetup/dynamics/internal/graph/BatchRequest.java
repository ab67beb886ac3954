package dev.syncsetup.dynamics.internal.graph;

import org.jspecify.annotations.Nullable;

/**
 * One request inside a batch.
 *
 * @param operation the call it stands for, for example DirectoryApi.createAccount
 * @param method the verb
 * @param url relative to the version, percent-encoded
 * @param body JSON by its wire names, or null
 * @param repeatable sending it twice leaves the server as sending it once does
 */
public record BatchRequest(
    String operation, String method, String url, @Nullable Object body, boolean repeatable) {

  public static BatchRequest read(String operation, String url) {
    return new BatchRequest(operation, "GET", url, null, true);
  }
}
