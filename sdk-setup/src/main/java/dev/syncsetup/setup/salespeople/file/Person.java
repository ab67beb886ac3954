package dev.syncsetup.setup.salespeople.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A row of the file that is in order. Immutable.
 *
 * @param line where the row begins
 * @param values what the row says, without the columns that are empty
 * @param usageLocation two-letter country
 */
public record Person(long line, Map<PeopleColumn, String> values, String usageLocation) {

  public Person {
    values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
  }

  /** The value of a column; empty when the row has none. */
  public String value(PeopleColumn column) {
    return values.getOrDefault(column, "");
  }

  /** Name to sign in with, without blanks around it. */
  public String userName() {
    return value(PeopleColumn.USER_NAME);
  }

  /** Name shown to people. */
  public String displayName() {
    return value(PeopleColumn.DISPLAY_NAME);
  }

  /** The salesperson's address in Business Central: the user name unless the file says another. */
  public String salespersonEmail() {
    return values.getOrDefault(PeopleColumn.SALESPERSON_EMAIL, userName());
  }

  /** The entries of a column that lists several by semicolons. */
  public Set<String> list(PeopleColumn column) {
    Set<String> entries = new LinkedHashSet<>(Arrays.asList(value(column).split(";", -1)));
    Set<String> stripped = new LinkedHashSet<>();
    entries.forEach(entry -> stripped.add(entry.strip()));
    stripped.remove("");
    return stripped;
  }
}
