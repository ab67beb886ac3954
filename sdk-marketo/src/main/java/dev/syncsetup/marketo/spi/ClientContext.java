package dev.syncsetup.marketo.spi;

import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.marketo.observation.ObservationClient;
import java.net.URI;

/**
 * The client that CRM settings have become a part of.
 *
 * @param instance address of the Marketo instance, without path
 * @param http connections, clock and patience of the client; closed by the client
 * @param observation what the public REST API tells about the same instance
 */
public record ClientContext(URI instance, HttpStack http, ObservationClient observation) {}
