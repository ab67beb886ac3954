package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.text.Revealed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The secrets in a form for tokens. Some of them only the sign-in library knows, and it writes what
 * Entra ID answers into its log.
 */
public final class FormSecrets {
  private static final Set<String> NAMES =
      Set.of(
          "client_secret",
          "client_assertion",
          "password",
          "assertion",
          "device_code",
          "refresh_token");

  private FormSecrets() {}

  /** Notes that they leave the process; they are forgotten with their owner. */
  public static void reveal(Object owner, String form) {
    for (String field : form.split("&", -1)) {
      int sign = field.indexOf('=');
      if (sign > 0 && NAMES.contains(field.substring(0, sign))) {
        String value = field.substring(sign + 1);
        Revealed.add(owner, URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
  }
}
