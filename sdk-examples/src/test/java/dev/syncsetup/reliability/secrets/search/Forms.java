package dev.syncsetup.reliability.secrets.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The forms in which a secret could come out. */
final class Forms {
  private Forms() {}

  static Set<String> of(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String web = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    forms.add(new StringBuilder(secret).reverse().toString());
    forms.add(web);
    forms.add(web.replace("+", "%20"));
    forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
    forms.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    forms.add(hex);
    forms.add(hex.toUpperCase(Locale.ROOT));
    for (int before = 0; before < 3; before++) {
      String inside = base64(bytes, before);
      forms.add(inside);
      forms.add(inside.replace('+', '-').replace('/', '_'));
    }
    return forms;
  }

  /** What of the text in base 64 is the secret's alone, whatever stands around it. */
  private static String base64(byte[] secret, int before) {
    byte[] bytes = new byte[before + secret.length];
    System.arraycopy(secret, 0, bytes, before, secret.length);
    String text = Base64.getEncoder().encodeToString(bytes);
    int end = bytes.length / 3 * 4;
    return text.substring(Math.min(before == 0 ? 0 : 4, end), end);
  }
}
