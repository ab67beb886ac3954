package dev.syncsetup.testing.graph.protocol;

import java.util.List;

/** A refused call, thrown where it is noticed and worded by the simulator. */
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What exactly is wrong with one property. */
  public record Detail(String code, String message, String target) {}

  private final int status;
  private final String code;
  private final transient List<Detail> details;

  public GraphError(int status, String code, String message) {
    this(status, code, message, List.of());
  }

  private GraphError(int status, String code, String message, List<Detail> details) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  public static GraphError badRequest(String message) {
    return new GraphError(400, "Request_BadRequest", message);
  }

  /** Another object has the value already. */
  public static GraphError conflict(String property) {
    String message =
        "Another object with the same value for property " + property + " already exists.";
    return new GraphError(
        400,
        "Request_BadRequest",
        message,
        List.of(new Detail("ObjectConflict", message, property)));
  }

  public static GraphError notFound(String id) {
    return new GraphError(
        404,
        "Request_ResourceNotFound",
        "Resource '"
            + id
            + "' does not exist or one of its queried reference-property objects are not"
            + " present.");
  }

  public static GraphError denied() {
    return new GraphError(
        403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }

  public static GraphError unsupportedQuery(String message) {
    return new GraphError(400, "Request_UnsupportedQuery", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Detail> details() {
    return details;
  }
}
