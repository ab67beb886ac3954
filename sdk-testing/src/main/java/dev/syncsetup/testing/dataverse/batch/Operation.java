package dev.syncsetup.testing.dataverse.batch;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Request;
import java.util.Map;
import java.util.TreeMap;

/**
 * One operation of a batch as it was written.
 *
 * @param contentId its number inside a change set, empty outside
 * @param url absolute, beginning with a slash, relative to the root, or beginning with a $reference
 */
record Operation(
    String contentId, String method, String url, Map<String, String> headers, String body) {

  /** The request it stands for; what the batch says about caller and protocol holds for it too. */
  Request request(Request batch, String root) {
    String target = target(batch, root);
    int mark = target.indexOf('?');
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(batch.headers());
    for (String own : new String[] {"Prefer", "If-Match", "If-None-Match", "Content-Type"}) {
      all.remove(own);
    }
    all.putAll(headers);
    return new Request(
        batch.origin(),
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        all,
        body);
  }

  private String target(Request batch, String root) {
    if (url.startsWith("/")) {
      return url;
    }
    if (!url.contains("://")) {
      return root + "/" + url;
    }
    String origin = batch.origin().toString();
    if (!url.startsWith(origin + "/")) {
      throw ODataError.badRequest("The batch holds the address of another service: " + url);
    }
    return url.substring(origin.length());
  }
}
