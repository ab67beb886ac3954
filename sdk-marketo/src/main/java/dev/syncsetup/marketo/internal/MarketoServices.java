package dev.syncsetup.marketo.internal;

import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.Throughput;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two services of a Marketo instance, as the HTTP stack needs to know them. */
public final class MarketoServices {
  /** Logger of every call the module makes. */
  public static final String LOGGER = "dev.syncsetup.marketo.http";

  /** Header for the client's own request id; Marketo ignores it, gateways log it. */
  public static final String CORRELATION_HEADER = "X-Correlation-ID";

  static final String NAME = "Marketo";

  /**
   * Half of what an instance allows, as the vendor advises, since other integrations share it. Two
   * such clients and the five stragglers of one fit into the instance's sliding window of 100.
   */
  private static final Throughput HALF = new Throughput(47, Duration.ofSeconds(20), 5);

  private MarketoServices() {}

  /** The REST API. */
  public static ServiceProfile rest(URI instance, TokenProvider tokens, Warnings warnings) {
    return profile(NAME, instance, tokens, new MarketoRefusals(warnings));
  }

  /** The service that hands out tokens; its calls do not count against the instance's quota. */
  public static ServiceProfile identity(URI instance, RefusalReader refusals) {
    return profile("Marketo Identity", instance, null, refusals);
  }

  private static ServiceProfile profile(
      String name, URI instance, @Nullable TokenProvider tokens, RefusalReader refusals) {
    return new ServiceProfile(
        name,
        LOGGER,
        URI.create(instance + "/"),
        tokens,
        Map.of("Accept", "application/json"),
        CORRELATION_HEADER,
        HALF,
        refusals);
  }
}
