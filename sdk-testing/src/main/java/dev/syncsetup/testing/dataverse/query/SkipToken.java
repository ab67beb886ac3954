package dev.syncsetup.testing.dataverse.query;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.internal.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The cookie in a next link; clients must not look into it. */
public final class SkipToken {
  private static final String LABEL = "<cookie last=\"";

  private SkipToken() {}

  /** The same request, continued after that many rows. */
  public static String link(Request request, int rowsSeen) {
    String rest =
        Arrays.stream(request.rawQuery().split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith("$skiptoken="))
            .filter(part -> !part.startsWith("%24skiptoken="))
            .collect(Collectors.joining("&"));
    String cookie =
        Base64.getEncoder()
            .encodeToString((LABEL + rowsSeen + "\" />").getBytes(StandardCharsets.UTF_8));
    return request.origin()
        + request.path()
        + "?"
        + (rest.isEmpty() ? "" : rest + "&")
        + "$skiptoken="
        + URLEncoder.encode(cookie, StandardCharsets.UTF_8);
  }

  /** How many rows were seen before. */
  public static int read(String token) {
    try {
      String cookie = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return Integer.parseInt(cookie.replaceAll("\\D", ""));
    } catch (IllegalArgumentException e) {
      throw ODataError.badRequest("Malformed paging cookie.");
    }
  }
}
