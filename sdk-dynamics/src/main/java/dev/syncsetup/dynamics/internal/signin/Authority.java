package dev.syncsetup.dynamics.internal.signin;

import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;
import java.util.Set;

/**
 * Where tokens come from.
 *
 * @param url origin of the authority
 * @param known whether it is one of Microsoft's; only those are looked up in Microsoft's list of
 *     authorities
 */
public record Authority(URI url, boolean known) {
  /** They stand for each other in Microsoft's list. */
  private static final Set<String> MICROSOFT =
      Set.of(
          "https://login.microsoftonline.com",
          "https://login.windows.net",
          "https://login.microsoft.com",
          "https://sts.windows.net",
          "https://login.microsoftonline.us",
          "https://login.usgovcloudapi.net",
          "https://login.chinacloudapi.cn",
          "https://login.partner.microsoftonline.cn");

  String of(String tenant) {
    return url + "/" + tenant + "/";
  }

  /** Whether a secret that is meant for this authority may be sent to that address. */
  boolean owns(URI address) {
    String origin = Endpoints.origin("The address of the sign-in", address).toString();
    return origin.equals(url.toString()) || (known && MICROSOFT.contains(origin));
  }
}
