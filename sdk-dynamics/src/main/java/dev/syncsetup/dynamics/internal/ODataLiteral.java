package dev.syncsetup.dynamics.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values as OData addresses need them. */
public final class ODataLiteral {
  private ODataLiteral() {}

  /** A string literal for a query: quotes doubled, everything percent-encoded. */
  public static String text(String value) {
    return encoded("'" + doubled(value) + "'");
  }

  /** A string for a key in quotes, as in {@code LogicalName='…'}; without the outer quotes. */
  public static String key(String value) {
    return encoded(doubled(value));
  }

  /** One segment of a path. */
  public static String segment(String value) {
    return encoded(value);
  }

  private static String doubled(String value) {
    return value.replace("'", "''");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
