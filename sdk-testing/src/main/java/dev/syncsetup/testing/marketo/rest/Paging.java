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

  /**
   * Where the next page begins.
   *
   * @param page its number, so that the token after an empty page is a new one
   */
  private record Place(int page, int offset) {
    private static final Place START = new Place(0, 0);

    String token() {
      byte[] bytes = (page + " " + offset).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().encodeToString(bytes);
    }

    static Place of(String token) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        int space = text.indexOf(' ');
        return new Place(
            Integer.parseInt(text.substring(0, Math.max(0, space))),
            Integer.parseInt(text.substring(space + 1)));
      } catch (IllegalArgumentException forged) {
        throw new Refusal(1003, "Invalid nextPageToken");
      }
    }
  }

  static ObjectNode page(List<? extends JsonNode> rows, Call call, OpenQuestions open) {
    Place place = call.parameter("nextPageToken").map(Place::of).orElse(Place.START);
    int from = place.offset();
    int size = Math.min(batchSize(call), open.pageRows(place.page()));
    int to = Math.min(rows.size(), from + size);
    ObjectNode envelope = Envelope.success(rows.subList(Math.min(from, to), to));
    envelope.put("moreResult", to < rows.size());
    if (to < rows.size()) {
      envelope.put("nextPageToken", new Place(place.page() + 1, to).token());
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
}
