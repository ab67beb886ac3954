package dev.syncsetup.setup.salespeople.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a person of a row, or tells all that is wrong with it. */
final class RowCheck {
  private final List<PeopleColumn> columns;
  private final Countries countries;
  private final Optional<String> usageLocation;
  private final SeenNames seen = new SeenNames();
  private final List<RowProblem> problems = new ArrayList<>();

  RowCheck(List<PeopleColumn> columns, Countries countries, Optional<String> usageLocation) {
    this.columns = columns;
    this.countries = countries;
    this.usageLocation = usageLocation;
  }

  /** The person; nothing when there are {@link #problems}. */
  Optional<Person> person(long line, List<String> row) {
    problems.clear();
    if (row.size() != columns.size()) {
      problems.add(
          RowProblem.of(
              line,
              "",
              String.join(",", row),
              "the row has " + row.size() + " columns instead of " + columns.size(),
              "Put values with commas into quotation marks, and keep a comma for each empty one"));
      return Optional.empty();
    }
    Map<PeopleColumn, String> values = values(row);
    checkLengths(line, values);
    checkUserName(line, values);
    String country = country(line, values);
    return problems.isEmpty() ? Optional.of(new Person(line, values, country)) : Optional.empty();
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  private Map<PeopleColumn, String> values(List<String> row) {
    Map<PeopleColumn, String> values = new EnumMap<>(PeopleColumn.class);
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i).strip();
      if (!value.isEmpty()) {
        values.put(columns.get(i), value);
      }
    }
    return values;
  }

  private void checkLengths(long line, Map<PeopleColumn, String> values) {
    for (PeopleColumn column : columns) {
      String value = values.getOrDefault(column, "");
      if (column.required() && value.isEmpty()) {
        add(line, column, "", "the value is missing", "Fill it in");
      } else if (value.length() > column.longest()) {
        add(
            line,
            column,
            value,
            value.length() + " characters, at most " + column.longest() + " are possible",
            "Shorten it");
      }
    }
  }

  private void checkUserName(long line, Map<PeopleColumn, String> values) {
    String name = values.getOrDefault(PeopleColumn.USER_NAME, "");
    if (name.isEmpty()) {
      return;
    }
    Optional<String> objection = UserNameRule.objection(name);
    if (objection.isPresent()) {
      add(line, PeopleColumn.USER_NAME, name, objection.get(), "Correct the name");
    }
    int before = seen.note(name, line);
    if (before > 0) {
      add(
          line,
          PeopleColumn.USER_NAME,
          name,
          "the name stands on line " + before + " already",
          "Remove one of the two rows, or give one person another name");
    }
  }

  private String country(long line, Map<PeopleColumn, String> values) {
    String text = values.getOrDefault(PeopleColumn.COUNTRY, "");
    Optional<String> code = text.isEmpty() ? usageLocation : countries.code(text);
    if (code.isEmpty()) {
      add(
          line,
          PeopleColumn.COUNTRY,
          text,
          text.isEmpty()
              ? "without a country no licence can be given"
              : "no country of this name or code is known",
          text.isEmpty()
              ? "Fill it in, or give the import a usage location for all"
              : "Write its English name or its two letters, or tell the import about the name");
    }
    return code.orElse("");
  }

  private void add(long line, PeopleColumn column, String value, String reason, String remedy) {
    problems.add(RowProblem.of(line, column.heading(), value, reason, remedy));
  }
}
