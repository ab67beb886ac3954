package dev.syncsetup.dynamics.operations;

import dev.syncsetup.testing.transcript.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * A request an operation has sent, or one inside a batch.
 *
 * @param position the how manyth it is of all requests, those inside batches included
 * @param line service, verb, target and status
 * @param hasBody whether its answer was a success with a body
 * @param inBatch whether it travels in a batch
 */
record SentRequest(int position, String service, String line, boolean hasBody, boolean inBatch) {

  /** All requests, in order. */
  static List<SentRequest> in(List<Exchange> exchanges) {
    List<SentRequest> requests = new ArrayList<>();
    for (Exchange each : exchanges) {
      boolean hasBody = each.status() < 300 && !each.responseBody().isEmpty();
      requests.add(of(requests, each, each.summary(), hasBody, false));
      for (int part = 1; part <= parts(each); part++) {
        requests.add(of(requests, each, each.summary() + ", part " + part, hasBody, true));
      }
    }
    return requests;
  }

  /** Sign-ins have tests of their own, and an answer without body can lose none. */
  boolean canGetInto(Trouble trouble) {
    return !service.equals("entra")
        && switch (trouble) {
          case REFUSED -> true;
          case GARBLED, TRUNCATED -> hasBody && !inBatch;
          case RESET -> !inBatch;
        };
  }

  private static SentRequest of(
      List<SentRequest> before, Exchange exchange, String line, boolean hasBody, boolean inBatch) {
    return new SentRequest(before.size() + 1, exchange.service(), line, hasBody, inBatch);
  }

  private static int parts(Exchange exchange) {
    if (!exchange.target().endsWith("/$batch")) {
      return 0;
    }
    String each = exchange.service().equals("graph") ? "\"method\":" : "HTTP/1.1\r\n";
    return exchange.requestBody().split(each, -1).length - 1;
  }
}
