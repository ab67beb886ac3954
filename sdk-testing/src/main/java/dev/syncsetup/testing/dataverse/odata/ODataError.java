package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.util.Map;
import java.util.UUID;

/** A refusal, as the Web API words it. */
public final class ODataError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public ODataError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The request cannot be understood: unknown names in the query, bad ids, bad syntax. */
  public static ODataError badRequest(String message) {
    return new ODataError(400, "0x80060888", message);
  }

  /** The body does not fit the type it is for. */
  public static ODataError badPayload(String message) {
    return new ODataError(
        400, "0x80048d19", "Error identified in Payload provided by the user: " + message);
  }

  public static ODataError unknownProperty(String name, String type) {
    return badRequest(
        "Could not find a property named '"
            + name
            + "' on type 'Microsoft.Dynamics.CRM."
            + type
            + "'.");
  }

  public static ODataError noSuchRow(String table, UUID id) {
    return new ODataError(
        404, "0x80040217", "Entity '" + table + "' With Id = " + id + " Does Not Exist");
  }

  public static ODataError noSuchResource(String segment) {
    return new ODataError(
        404, "0x8006088a", "Resource not found for the segment '" + segment + "'.");
  }

  /** What a gateway answers that has stopped waiting for the service: a page, no error object. */
  public static ODataError cutByGateway() {
    return new ODataError(504, "", "<html><body>504 Gateway Time-out</body></html>");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** What goes over the wire. */
  public Reply reply() {
    if (status == 504) {
      return new Reply(status, Map.of("Content-Type", "text/html"), String.valueOf(getMessage()));
    }
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", String.valueOf(getMessage()));
    return Reply.json(status, body);
  }
}
