package dev.syncsetup.examples.onboarding;

import dev.syncsetup.setup.NewSyncUser;
import dev.syncsetup.setup.SyncFilter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What single values of an onboarding file must look like. Each rule throws what to write. */
final class Rules {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");
  private static final Pattern LOGICAL_NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Rules() {}

  static void anything(String text) {}

  static void path(String text) {
    try {
      Path unused = Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("This cannot be the name of a file: " + text, e);
    }
  }

  static void address(String text) {
    URI address = parsed(text);
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "An address is written like https://host, without user name or password.");
    }
    boolean loopback = LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    if (!"https".equalsIgnoreCase(address.getScheme()) && !(plain && loopback)) {
      throw new IllegalArgumentException(
          "The address must begin with https://, so that no secret travels in the clear: " + text);
    }
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("An address is written like https://host.", e);
    }
  }

  /** The address of an organisation or an acknowledgement of it: nothing behind the host. */
  static void organization(String text) {
    address(text);
    URI address = URI.create(text);
    boolean root = address.getRawPath().isEmpty() || address.getRawPath().equals("/");
    if (!root || address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The organisation is meant by its address alone, like https://contoso.crm.dynamics.com: "
              + text);
    }
  }

  static void id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "An id is written like 11111111-2222-3333-4444-555555555555; copy it from Entra ID: "
              + text);
    }
  }

  static void tenant(String text) {
    if (!ID.matcher(text).matches() && !DOMAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A tenant is its id, or one of its domains like contoso.onmicrosoft.com: " + text);
    }
  }

  static void mail(String text) {
    if (!MAIL.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "An e-mail address is written like ops@contoso.com: " + text);
    }
  }

  static void userName(String text) {
    NewSyncUser.named("").userName(text);
  }

  static void usageLocation(String text) {
    NewSyncUser.named("").usageLocation(text);
  }

  static void table(String text) {
    SyncFilter.on(text);
  }

  static void column(String text) {
    if (!LOGICAL_NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A column is given by its logical name in lower case, like emailaddress1: " + text);
    }
  }
}
