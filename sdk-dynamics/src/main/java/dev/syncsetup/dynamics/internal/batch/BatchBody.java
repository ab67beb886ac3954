package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.WireJson;
import java.util.List;
import java.util.UUID;

/**
 * The body of a batch. JSON holds no raw line break, so no operation can hold the boundary.
 *
 * @param contentType names the boundary
 */
record BatchBody(String contentType, String text) {
  private static final String END = "\r\n";

  /**
   * Operations that succeed or fail each by itself.
   *
   * @param root path of the Web API on its host, with a slash at its end
   */
  static BatchBody separate(String root, List<Operation> operations) {
    String boundary = "batch_" + UUID.randomUUID();
    StringBuilder text = new StringBuilder();
    for (Operation operation : operations) {
      open(text, boundary);
      append(text, root, operation, 0);
    }
    return new BatchBody(type(boundary), close(text, boundary).toString());
  }

  /** One change set: all operations or none. */
  static BatchBody together(String root, List<Operation> operations) {
    String boundary = "batch_" + UUID.randomUUID();
    String inner = "changeset_" + UUID.randomUUID();
    StringBuilder text = new StringBuilder();
    open(text, boundary);
    text.append("Content-Type: ").append(type(inner)).append(END).append(END);
    for (int i = 0; i < operations.size(); i++) {
      open(text, inner);
      append(text, root, operations.get(i), i + 1);
    }
    close(text, inner);
    return new BatchBody(type(boundary), close(text, boundary).toString());
  }

  private static void append(StringBuilder text, String root, Operation operation, int contentId) {
    text.append("Content-Type: application/http").append(END);
    text.append("Content-Transfer-Encoding: binary").append(END);
    if (contentId > 0) {
      text.append("Content-ID: ").append(contentId).append(END);
    }
    text.append(END).append(operation.method()).append(' ').append(root).append(operation.path());
    text.append(" HTTP/1.1").append(END);
    operation.headers().forEach((name, value) -> text.append(name + ": " + value).append(END));
    JsonNode body = operation.body();
    if (body != null) {
      text.append("Content-Type: application/json; charset=utf-8").append(END);
    }
    text.append(END).append(body == null ? "" : json(body)).append(END);
  }

  private static void open(StringBuilder text, String boundary) {
    text.append("--").append(boundary).append(END);
  }

  private static StringBuilder close(StringBuilder text, String boundary) {
    return text.append("--").append(boundary).append("--").append(END);
  }

  private static String type(String boundary) {
    return "multipart/mixed; boundary=" + boundary;
  }

  private static String json(JsonNode body) {
    try {
      return WireJson.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The body of an operation cannot be written.", e);
    }
  }
}
