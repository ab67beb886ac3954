package dev.syncsetup.testing.marketo.relay;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Strong ETags: the same body has the same tag. */
final class EntityTag {
  private EntityTag() {}

  /** The reply with its tag, or 304 when the caller has it already. */
  static Reply tagged(Request request, Reply reply) {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + UUID.nameUUIDFromBytes(body) + "\"";
    boolean known = request.header("If-None-Match").filter(tag::equals).isPresent();
    return (known ? Reply.empty(304) : reply).with("ETag", tag);
  }
}
