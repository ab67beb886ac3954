package dev.syncsetup.core.spi;

import dev.syncsetup.core.TokenProvider;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service as the HTTP stack needs to know it.
 *
 * @param name short name for messages, for example Dataverse
 * @param logger name of the logger its calls are written to
 * @param baseUrl where its paths begin; ends in a slash
 * @param tokens tokens for exactly this origin; null for a service that hands tokens out and takes
 *     none
 * @param headers sent with every request
 * @param correlationHeader header that carries the client's own request id
 * @param throughput how fast this client may go
 * @param refusals understands its failures
 */
public record ServiceProfile(
    String name,
    String logger,
    URI baseUrl,
    @Nullable TokenProvider tokens,
    Map<String, String> headers,
    String correlationHeader,
    Throughput throughput,
    RefusalReader refusals) {

  public ServiceProfile {
    headers = Map.copyOf(headers);
    if (!baseUrl.getPath().endsWith("/")) {
      throw new IllegalArgumentException("The base URL must end in a slash: " + baseUrl);
    }
  }
}
