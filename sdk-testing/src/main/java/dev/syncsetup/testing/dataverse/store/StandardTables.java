package dev.syncsetup.testing.dataverse.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The tables every organisation has, read from standard-tables.txt.
 *
 * <p>A line "table" opens a table: logical name in its schema spelling, entity set, primary id,
 * primary name, noun of its privileges, label. The indented lines below it name columns by type, or
 * a navigation property with what it leads to.
 */
public final class StandardTables {
  private final Schema schema;

  private StandardTables(Schema schema) {
    this.schema = schema;
  }

  /** Adds the standard tables to a schema. */
  public static void addTo(Schema schema) {
    new StandardTables(schema).read(text());
  }

  private void read(String text) {
    Table current = null;
    for (String line : text.lines().toList()) {
      List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (words.get(0).equals("table")) {
        current = open(words);
      } else {
        add(Objects.requireNonNull(current), words.get(0), words.subList(1, words.size()));
      }
    }
  }

  private Table open(List<String> words) {
    String label = String.join(" ", words.subList(6, words.size()));
    Table table =
        new Table(
            new TableNames(words.get(1), words.get(2), words.get(3), words.get(4), words.get(5)),
            Map.of(1033, label),
            Origin.SYSTEM,
            Instant.EPOCH);
    add(table, "guid", List.of(table.primaryId()));
    add(table, "datetime", List.of("createdon", "modifiedon"));
    add(table, "bigint", List.of("versionnumber"));
    schema.add(table);
    return table;
  }

  private static void add(Table table, String kind, List<String> names) {
    switch (kind) {
      case "lookup" -> addLookup(table, names);
      case "list" ->
          table.add(new Navigation(names.get(0), Navigation.Kind.LIST, names.get(2), names.get(1)));
      case "link" ->
          table.add(new Navigation(names.get(0), Navigation.Kind.LINK, "", names.get(1)));
      default -> {
        ColumnType type = ColumnType.valueOf(kind.toUpperCase(Locale.ROOT));
        names.forEach(name -> table.add(Column.standard(name, type)));
      }
    }
  }

  /** Words: column, then table or navigation:table for each target. */
  private static void addLookup(Table table, List<String> words) {
    String column = words.get(0);
    ColumnType type =
        switch (column) {
          case "ownerid" -> ColumnType.OWNER;
          case "customerid", "parentcustomerid" -> ColumnType.CUSTOMER;
          default -> ColumnType.LOOKUP;
        };
    Column definition = Column.standard(column, type);
    var targets = definition.details().putArray("Targets");
    for (String word : words.subList(1, words.size())) {
      int colon = word.indexOf(':');
      String target = word.substring(colon + 1);
      String name = colon < 0 ? column : word.substring(0, colon);
      targets.add(target);
      table.add(new Navigation(name, Navigation.Kind.LOOKUP, column, target));
    }
    table.add(definition);
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(StandardTables.class.getResourceAsStream("standard-tables.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
