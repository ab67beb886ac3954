package dev.syncsetup.marketo.internal.relay;

import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where a relay listens. Never a host of the vendor: no Adobe host serves this contract. */
public final class RelayAddress {
  private static final List<String> VENDOR =
      List.of("mktorest.com", "marketo.com", "adobe.io", "adobe.com");
  private static final String BASE_PATH = "/crm-sync/v1";

  private RelayAddress() {}

  /**
   * The base URL of the contract, ending in a slash.
   *
   * @throws IllegalArgumentException when secrets must not be sent there
   */
  public static URI baseUrl(URI relay) {
    URI origin = Endpoints.origin("The relay's address", relay);
    refuseVendor(origin);
    if (relay.getRawQuery() != null || relay.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The relay's address must have no query and no fragment: " + relay);
    }
    String path = relay.getRawPath().replaceAll("/+$", "");
    String base = path.endsWith(BASE_PATH) ? path : path + BASE_PATH;
    return URI.create(origin + base + "/");
  }

  private static void refuseVendor(URI origin) {
    String host = origin.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
    for (String vendor : VENDOR) {
      if (host.equals(vendor) || host.endsWith("." + vendor)) {
        throw new IllegalArgumentException(
            "No relay can be at "
                + host
                + ": Adobe offers no API for Marketo's CRM screens. Give the address of a relay that"
                + " your company runs, or use CrmSyncSettings.byOperator.");
      }
    }
  }
}
