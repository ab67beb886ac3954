package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.instance.OpenQuestions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Pages of the lead database: batchSize, moreResult and an opaque token. */
final class Paging {
  private static final int LARGEST_BATCH = 300;

  private Paging() {}

  static ObjectNode page(List<? extends JsonNode> rows, Call call, OpenQuestions open) {
    int from = call.parameter("nextPageToken").map(Paging::offset).orElse(0);
    int size = Math.min(batchSize(call), open.largestPage());
    int to = Math.min(rows.size(), from + size);
    ObjectNode envelope = Envelope.success(rows.subList(Math.min(from, to), to));
    envelope.put("moreResult", to < rows.size());
    if (to < rows.size()) {
      envelope.put("nextPageToken", token(to));
    }
    return envelope;
  }

  private static int batchSize(Call call) {
    try {
      int size = call.parameter("batchSize").map(Integer::valueOf).orElse(LARGEST_BATCH);
      if (size >= 1 && size <= LARGEST_BATCH) {
        return size;
      }
    } catch (NumberFormatException notNumber) {
      throw new Refusal(1001, "batchSize must be a number");
    }
    throw new Refusal(1003, "batchSize must be between 1 and " + LARGEST_BATCH);
  }

  private static String token(int offset) {
    byte[] bytes = ("page " + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private static int offset(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replace("page ", ""));
    } catch (IllegalArgumentException forged) {
      throw new Refusal(1003, "Invalid nextPageToken");
    }
  }
}
