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

  /** The same request, continued behind that mark: a place, or a number of rows. */
  public static String link(Request request, long mark) {
    String rest =
        Arrays.stream(request.rawQuery().split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith("$skiptoken="))
            .filter(part -> !part.startsWith("%24skiptoken="))
            .collect(Collectors.joining("&"));
    String cookie =
        Base64.getEncoder()
            .encodeToString((LABEL + mark + "\" />").getBytes(StandardCharsets.UTF_8));
    return request.origin()
        + request.path()
        + "?"
        + (rest.isEmpty() ? "" : rest + "&")
        + "$skiptoken="
        + URLEncoder.encode(cookie, StandardCharsets.UTF_8);
  }

  /** The mark in a link. */
  public static long read(String token) {
    try {
      String cookie = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return Long.parseLong(cookie.replaceAll("\\D", ""));
    } catch (IllegalArgumentException e) {
      throw ODataError.badRequest("Malformed paging cookie.");
    }
  }
}
