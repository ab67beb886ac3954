package dev.syncsetup.marketo;

import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;
import java.util.Set;

/** The address of an instance, as people copy it from Marketo's screens. */
final class InstanceUrl {
  private static final Set<String> PATHS = Set.of("", "/", "/rest", "/rest/");

  private InstanceUrl() {}

  static URI origin(URI address) {
    URI origin = Endpoints.origin("The Marketo instance URL", address);
    if (!PATHS.contains(address.getRawPath()) || address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "The Marketo instance URL must have no path but /rest, like"
              + " https://123-abc-456.mktorest.com/rest: "
              + address);
    }
    return origin;
  }
}
