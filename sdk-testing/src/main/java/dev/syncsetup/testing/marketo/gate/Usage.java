package dev.syncsetup.testing.marketo.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls per API user and failures per code, by the day of US Central time. */
public final class Usage {
  private static final ZoneId US_CENTRAL = ZoneId.of("America/Chicago");
  private static final int WEEK = 7;

  private final Clock clock;
  private final Map<LocalDate, Map<String, Integer>> calls = new TreeMap<>();
  private final Map<LocalDate, Map<String, Integer>> failures = new TreeMap<>();

  public Usage(Clock clock) {
    this.clock = clock;
  }

  void called(ApiUser user) {
    add(calls, user.email());
  }

  public void failed(String code) {
    add(failures, code);
  }

  int callsToday() {
    return total(calls.getOrDefault(today(), Map.of()));
  }

  /** Calls of today, or of each of the last seven days. */
  public List<ObjectNode> callReport(boolean week) {
    return report(calls, week, "users", "userId");
  }

  /** Failures of today, or of each of the last seven days. */
  public List<ObjectNode> failureReport(boolean week) {
    return report(failures, week, "errors", "errorCode");
  }

  private List<ObjectNode> report(
      Map<LocalDate, Map<String, Integer>> counts, boolean week, String listName, String keyName) {
    List<ObjectNode> days = new ArrayList<>();
    for (int back = 0; back < (week ? WEEK : 1); back++) {
      LocalDate day = today().minusDays(back);
      Map<String, Integer> byKey = counts.getOrDefault(day, Map.of());
      ObjectNode row = Json.object().put("date", day.toString()).put("total", total(byKey));
      ArrayNode list = row.putArray(listName);
      byKey.forEach((key, count) -> list.addObject().put(keyName, key).put("count", count));
      days.add(row);
    }
    return days;
  }

  private void add(Map<LocalDate, Map<String, Integer>> counts, String key) {
    counts.computeIfAbsent(today(), day -> new TreeMap<>()).merge(key, 1, Integer::sum);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), US_CENTRAL);
  }

  private static int total(Map<String, Integer> byKey) {
    return byKey.values().stream().mapToInt(Integer::intValue).sum();
  }
}
