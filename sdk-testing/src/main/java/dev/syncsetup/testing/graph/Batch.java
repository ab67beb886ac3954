package dev.syncsetup.testing.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers up to 20 requests at once, in another order than they were asked. */
final class Batch {
  private final Function<BatchItem, Reply> inner;

  /** Runs batches; the function answers one request. */
  Batch(Function<BatchItem, Reply> inner) {
    this.inner = inner;
  }

  Reply answer(ObjectNode json, URI origin) {
    List<BatchItem> waiting = new ArrayList<>(BatchItem.readAll(json, origin));
    Map<String, Reply> replies = new LinkedHashMap<>();
    while (!waiting.isEmpty()) {
      List<BatchItem> ready =
          waiting.stream().filter(item -> replies.keySet().containsAll(item.dependsOn())).toList();
      if (ready.isEmpty()) {
        throw BatchItem.invalid("The requests of the batch depend on each other in a circle.");
      }
      ready.forEach(item -> replies.put(item.id(), run(item, replies)));
      waiting.removeAll(ready);
    }
    List<String> shuffled = new ArrayList<>(replies.keySet());
    Collections.reverse(shuffled);
    ObjectNode body = Json.object();
    ArrayNode responses = body.putArray("responses");
    shuffled.forEach(id -> responses.add(view(id, replies.getOrDefault(id, Reply.empty(500)))));
    return Reply.json(200, body);
  }

  private Reply run(BatchItem item, Map<String, Reply> replies) {
    boolean dependencyFailed =
        item.dependsOn().stream()
            .anyMatch(id -> replies.getOrDefault(id, Reply.empty(500)).status() >= 400);
    return dependencyFailed ? failedDependency() : inner.apply(item);
  }

  private static Reply failedDependency() {
    ObjectNode body = Json.object();
    body.putObject("error")
        .put("code", "FailedDependency")
        .put("message", "The request failed because a request it depends on failed.");
    return Reply.json(424, body);
  }

  private static ObjectNode view(String id, Reply reply) {
    ObjectNode view = Json.object().put("id", id).put("status", reply.status());
    ObjectNode headers = view.putObject("headers");
    reply.headers().forEach(headers::put);
    if (reply.body().isEmpty()) {
      return view.putNull("body");
    }
    return view.set("body", Json.parse(reply.body()));
  }
}
