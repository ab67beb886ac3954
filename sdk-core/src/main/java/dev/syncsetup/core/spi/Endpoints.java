package dev.syncsetup.core.spi;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Rules for the addresses that tokens and secrets are sent to. */
public final class Endpoints {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Endpoints() {}

  /**
   * The origin of an address, without path.
   *
   * @param what how the address is called in the error message
   * @throws IllegalArgumentException when it is not https (http is allowed for loopback), has no
   *     host, or carries user information
   */
  public static URI origin(String what, URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          what + " must be an address like https://host, without user name: " + shown(address));
    }
    boolean secure =
        scheme.equals("https")
            || (scheme.equals("http") && LOOPBACK.contains(host.toLowerCase(Locale.ROOT)));
    if (!secure) {
      throw new IllegalArgumentException(
          what + " must use https, only loopback may use http: " + shown(address));
    }
    boolean standardPort = address.getPort() == (scheme.equals("https") ? 443 : 80);
    String port = address.getPort() < 0 || standardPort ? "" : ":" + address.getPort();
    return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + port);
  }

  /** An address without the parts that may hold a secret: user information, query, fragment. */
  private static String shown(URI address) {
    return address.toString().replaceFirst("[?#].*", "").replaceFirst("^(\\w*:)?.*@", "$1//");
  }
}
