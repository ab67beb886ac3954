package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What surrounds every answer: its ids and its date, in the headers and in an error's body.
 *
 * @param id of the answer, not of the caller
 */
record Envelope(Request request, UUID id, Clock clock) {

  Reply refusal(GraphError error) {
    ObjectNode body = Json.object();
    ObjectNode inner = body.putObject("error");
    inner.put("code", error.code()).put("message", error.getMessage());
    if (!error.details().isEmpty()) {
      ArrayNode details = inner.putArray("details");
      for (GraphError.Detail detail : error.details()) {
        details
            .addObject()
            .put("code", detail.code())
            .put("message", detail.message())
            .put("target", detail.target());
      }
    }
    inner
        .putObject("innerError")
        .put("date", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(now()))
        .put("request-id", id.toString())
        .put("client-request-id", clientRequestId());
    Reply reply = Reply.json(error.status(), body);
    return error.status() == 401
        ? reply.with("WWW-Authenticate", "Bearer client_id=\"" + Tenant.GRAPH + "\"")
        : reply;
  }

  Reply stamped(Reply reply) {
    return reply
        .with("request-id", id.toString())
        .with("client-request-id", clientRequestId())
        .with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now()));
  }

  private String clientRequestId() {
    return request.header("client-request-id").orElseGet(id::toString);
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }
}
