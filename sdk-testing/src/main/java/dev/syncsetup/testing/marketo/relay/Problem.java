package dev.syncsetup.testing.marketo.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;

/** An error answer as RFC 9457 wants it, with the contract's own {@code code}. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "urn:sync-setup:crm-sync:";

  private final transient Reply reply;

  private Problem(Reply reply) {
    super(reply.body());
    this.reply = reply;
  }

  static Problem of(int status, String code, String title, String detail) {
    return new Problem(reply(body(status, code, title, detail)));
  }

  static Problem malformed(String detail) {
    return of(400, "malformedRequest", "The request does not fit the contract", detail);
  }

  /** The same problem with one header more. */
  Problem with(String header, String value) {
    return new Problem(reply.with(header, value));
  }

  /** The seven checks failed; the answer shows all of them. */
  static Problem validationFailed(JsonNode checks) {
    ObjectNode body =
        body(
            422,
            "validationFailed",
            "The credentials do not pass validation",
            "Nothing was saved. Mend what the failed checks name, then save again.");
    body.set("checks", checks);
    return new Problem(reply(body));
  }

  Reply reply() {
    return reply;
  }

  private static ObjectNode body(int status, String code, String title, String detail) {
    return Json.object()
        .put("type", TYPE + code)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("code", code);
  }

  private static Reply reply(ObjectNode body) {
    return Reply.text(body.path("status").asInt(), "application/problem+json", Json.text(body));
  }
}
