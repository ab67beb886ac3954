package dev.syncsetup.testing.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.admin.Word;
import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Exchange;
import dev.syncsetup.testing.transcript.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What other processes may ask of a cloud, beside what its services answer. */
final class ControlService implements Service {
  private final SimulatedCloud cloud;
  private final SimulatedAdmin admin;
  private final Map<String, String> known;
  private final Runnable stop;
  private final Transcript own;

  /**
   * Answers for a cloud.
   *
   * @param known what the person types, by label of the field
   * @param own where the server notes these requests; nobody reads it
   */
  ControlService(
      SimulatedCloud cloud,
      SimulatedAdmin admin,
      Map<String, String> known,
      Runnable stop,
      Transcript own) {
    this.cloud = cloud;
    this.admin = admin;
    this.known = known;
    this.stop = stop;
    this.own = own;
  }

  @Override
  public String name() {
    return "control";
  }

  @Override
  public Reply answer(Request request) {
    own.clear();
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /clock" -> clock();
        case "POST /clock" -> advance(request);
        case "GET /transcript" -> transcript(request);
        case "GET /state" -> state();
        case "POST /admin" -> work(request);
        case "POST /stop" -> stop();
        default -> Reply.empty(404);
      };
    } catch (IllegalArgumentException e) {
      return Reply.text(400, "text/plain", String.valueOf(e.getMessage()));
    }
  }

  private Reply clock() {
    return Reply.json(200, Json.object().put("now", cloud.clock().instant().toString()));
  }

  private Reply advance(Request request) {
    cloud.clock().advance(Duration.parse(request.json().path("advance").asText()));
    return clock();
  }

  private Reply transcript(Request request) {
    List<Exchange> all = cloud.transcript().exchanges();
    int after = Integer.parseInt(request.query().getOrDefault("after", "0"));
    ArrayNode lines = Json.array();
    all.subList(Math.min(after, all.size()), all.size())
        .forEach(exchange -> lines.add(ExchangeJson.json(exchange)));
    return Reply.json(200, lines);
  }

  private Reply state() {
    ArrayNode lines = Json.array();
    CloudState.of(cloud).lines().forEach(lines::add);
    return Reply.json(200, lines);
  }

  private Reply work(Request request) {
    JsonNode sheet = request.json();
    Optional<Word> word = cloud.betweenRequests(() -> admin.work(request.body(), secrets(sheet)));
    return word.map(said -> Reply.json(200, json(said))).orElseGet(() -> Reply.empty(204));
  }

  private IntFunction<String> secrets(JsonNode sheet) {
    return number -> {
      String label = sheet.path("steps").path(number - 1).path("label").asText();
      String secret = known.get(label);
      if (secret == null) {
        throw new IllegalArgumentException("Nobody has told her the secret for " + label + ".");
      }
      return secret;
    };
  }

  private static ObjectNode json(Word word) {
    ObjectNode json = Json.object();
    json.put("by", word.by()).put("at", word.at().toString()).put("seen", word.seen());
    ObjectNode answers = json.putObject("answers");
    word.answers().forEach(answers::put);
    return json;
  }

  private Reply stop() {
    stop.run();
    return Reply.empty(204);
  }
}
