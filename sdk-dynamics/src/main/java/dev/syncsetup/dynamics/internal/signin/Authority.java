package dev.syncsetup.dynamics.internal.signin;

import java.net.URI;

/**
 * Where tokens come from.
 *
 * @param url origin of the authority
 * @param known whether it is one of Microsoft's; only those are looked up in Microsoft's list of
 *     authorities
 */
public record Authority(URI url, boolean known) {
  String of(String tenant) {
    return url + "/" + tenant + "/";
  }
}
