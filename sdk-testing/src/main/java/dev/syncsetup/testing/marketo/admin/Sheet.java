package dev.syncsetup.testing.marketo.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** A sheet as the person reads it; of several steps with one label the last one counts. */
record Sheet(String id, String title, Map<String, String> typed, Set<String> questions) {

  static Sheet read(String json, IntFunction<String> secrets) {
    JsonNode sheet = Json.parse(json);
    Map<String, String> typed = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode step : sheet.path("steps")) {
      number++;
      String label = step.path("label").asText();
      String value =
          step.path("secret").asBoolean() ? secrets.apply(number) : step.path("value").asText();
      typed.merge(
          label, value, (first, second) -> first.isEmpty() ? second : first + ", " + second);
    }
    Set<String> questions = new LinkedHashSet<>();
    sheet.path("questions").forEach(question -> questions.add(question.path("id").asText()));
    return new Sheet(sheet.path("id").asText(), sheet.path("title").asText(), typed, questions);
  }

  /** What the step with this label asks to type; empty where there is none. */
  Optional<String> value(String label) {
    return Optional.ofNullable(typed.get(label)).filter(value -> !value.isEmpty());
  }

  /** Columns by table, of the steps that begin with these words. */
  Map<String, List<String>> columns(String words) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    typed.forEach(
        (label, value) -> {
          if (label.startsWith(words)) {
            columns.put(label.substring(words.length()), List.of(value.split(", ")));
          }
        });
    return columns;
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "Sheet[" + id + "]";
  }
}
