package dev.syncsetup.testing.dataverse.batch;

import dev.syncsetup.testing.internal.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the answers to a batch. */
final class MultipartWriter {
  private static final String END = "\r\n";

  private final String boundary;
  private final StringBuilder text = new StringBuilder();

  MultipartWriter(String kind, int number) {
    boundary = kind + "response_" + UUID.nameUUIDFromBytes(new byte[] {(byte) number});
  }

  String contentType() {
    return "multipart/mixed; boundary=" + boundary;
  }

  void add(Reply reply, String contentId) {
    open("application/http");
    text.append("Content-Transfer-Encoding: binary").append(END);
    if (!contentId.isEmpty()) {
      text.append("Content-ID: ").append(contentId).append(END);
    }
    text.append(END).append("HTTP/1.1 ").append(reply.status()).append(' ');
    text.append(REASONS.getOrDefault(reply.status(), "Status")).append(END);
    reply.headers().forEach((name, value) -> text.append(name + ": " + value).append(END));
    text.append(END).append(reply.body()).append(END);
  }

  void add(MultipartWriter changeSet) {
    open(changeSet.contentType());
    text.append(END).append(changeSet.close());
  }

  String close() {
    return text + "--" + boundary + "--" + END;
  }

  private void open(String contentType) {
    text.append("--").append(boundary).append(END);
    text.append("Content-Type: ").append(contentType).append(END);
  }

  /** All successes at once, as the answer to a change set. */
  static MultipartWriter changeSet(List<Operation> operations, List<Reply> replies, int number) {
    MultipartWriter writer = new MultipartWriter("changeset", number);
    for (int i = 0; i < replies.size(); i++) {
      writer.add(replies.get(i), operations.get(i).contentId());
    }
    return writer;
  }

  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          201, "Created",
          204, "No Content",
          400, "Bad Request",
          403, "Forbidden",
          404, "Not Found",
          412, "Precondition Failed",
          429, "Too Many Requests");
}
