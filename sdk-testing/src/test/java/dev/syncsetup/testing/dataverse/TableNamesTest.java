package dev.syncsetup.testing.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds the names of the simulated standard tables against those of a real organisation, where that
 * list lies beside the repository. Because the simulator refuses every name it does not know, a
 * request that it accepts has only names of that list.
 */
class TableNamesTest {
  private static final Path SPECS =
      Path.of("..", "..", "shared", "specs", "dataverse", "dataverse-entitytypes.json");

  /** Lookups with several kinds of targets; the list has one navigation name per target instead. */
  private static final Set<String> POLYMORPHIC =
      Set.of("lead.customerid", "contact.parentcustomerid", "opportunity.customerid");

  @Test
  void everyNameIsOneOfARealOrganisation() throws IOException {
    assumeTrue(Files.exists(SPECS), "the list of real names is not here");
    JsonNode types = Json.parse(Files.readString(SPECS)).path("entityTypes");

    List<String> unknown = new ArrayList<>();
    String table = "";
    for (String line : lines()) {
      List<String> words = List.of(line.strip().split(" +"));
      if (words.get(0).equals("table")) {
        table = words.get(1).toLowerCase(Locale.ROOT);
        check(
            types.path(table).path("entitySet").asText().equals(words.get(2)),
            table + " as " + words.get(2),
            unknown);
      } else {
        columns(types.path(table), table, words, unknown);
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static void columns(
      JsonNode type, String table, List<String> words, List<String> unknown) {
    String name = words.get(1);
    switch (words.get(0)) {
      case "lookup" -> {
        check(properties(type).contains("_" + name + "_value"), table + "." + name, unknown);
        check(
            names(type, "singleNavigation").contains(name)
                || POLYMORPHIC.contains(table + "." + name),
            table + "/" + name,
            unknown);
      }
      case "link", "list" ->
          check(names(type, "collectionNavigation").contains(name), table + "/" + name, unknown);
      default ->
          words.stream()
              .skip(1)
              .forEach(
                  column ->
                      check(properties(type).contains(column), table + "." + column, unknown));
    }
  }

  private static void check(boolean holds, String name, List<String> unknown) {
    if (!holds) {
      unknown.add(name);
    }
  }

  private static Set<String> properties(JsonNode type) {
    Set<String> all = names(type, "properties");
    all.addAll(names(type, "complexProperties"));
    all.addAll(names(type, "extraPropertiesFromRecordedResponses"));
    return all;
  }

  private static Set<String> names(JsonNode type, String kind) {
    Set<String> names = new HashSet<>();
    JsonNode listed = type.path(kind);
    listed.fieldNames().forEachRemaining(names::add);
    if (listed.isArray()) {
      listed.forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  private static List<String> lines() throws IOException {
    try (var file =
        Objects.requireNonNull(
            TableNamesTest.class.getResourceAsStream("store/standard-tables.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
