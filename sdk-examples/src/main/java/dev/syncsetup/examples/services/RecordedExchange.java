package dev.syncsetup.examples.services;

import dev.syncsetup.testing.transcript.Exchange;

/**
 * One request and its answer. Holds no secret.
 *
 * @param service entra, graph, dataverse, admin, marketo or relay
 * @param path path with query
 * @param status HTTP status; 0 when no answer came
 * @param request body sent, redacted; empty when there was none or it was not recorded
 * @param response body received, redacted; empty when there was none or it was not recorded
 */
public record RecordedExchange(
    String service, String method, String path, int status, String request, String response) {

  /** What a simulator has noted. */
  static RecordedExchange of(Exchange exchange) {
    return new RecordedExchange(
        exchange.service(),
        exchange.method(),
        exchange.target(),
        exchange.status(),
        exchange.requestBody(),
        exchange.responseBody());
  }
}
