package dev.syncsetup.testing.graph;

import dev.syncsetup.testing.internal.http.Request;
import java.util.Locale;
import java.util.Map;

/** What a request costs in resource units, after Graph's published table. */
final class Cost {
  private static final Map<String, Integer> READS =
      Map.of(
          "subscribedskus", 3, "users", 2, "applications", 2, "serviceprincipals", 2, "groups", 2);

  private Cost() {}

  static int units(Request request) {
    if (!request.method().equals("GET")) {
      return 1;
    }
    Map<String, String> query = request.query();
    int units = READS.getOrDefault(resource(request), 1);
    units -= query.containsKey("$select") ? 1 : 0;
    units += query.containsKey("$expand") ? 1 : 0;
    units -= query.getOrDefault("$top", "100").matches("1?\\d") ? 1 : 0;
    return Math.max(1, units);
  }

  /** Whether Exchange answers it and not the directory. */
  static boolean isMail(Request request) {
    return request.path().contains("/sendMail") || request.path().contains("/mailFolders");
  }

  private static String resource(Request request) {
    String[] path = request.decodedPath().split("/", -1);
    return path.length < 3 ? "" : path[2].replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT);
  }
}
