package dev.syncsetup.setup.salespeople.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which columns a first row stands for. */
final class HeaderCheck {
  private static final String REMEDY =
      "Keep the headings of the template as they are, or tell the import about other ones";

  private final Headings headings;

  HeaderCheck(Headings headings) {
    this.headings = headings;
  }

  /** The columns in the file's order; nothing when the headings are not in order. */
  Optional<List<PeopleColumn>> columns(List<String> row) {
    return headings.layouts().stream().filter(layout -> fits(row, layout)).findFirst();
  }

  RowProblem problem(long line, List<String> row) {
    List<PeopleColumn> layout =
        headings.layouts().stream()
            .filter(candidate -> candidate.size() == row.size())
            .findFirst()
            .orElseGet(() -> headings.layouts().get(0));
    return RowProblem.ofFile(line, String.join(",", row), reason(row, layout), REMEDY);
  }

  private String reason(List<String> row, List<PeopleColumn> layout) {
    if (row.size() == 1 && row.get(0).matches("(?s).*[;\\t].*")) {
      return "the columns are separated by semicolons or tabs; the file must have commas";
    }
    List<String> missing = new ArrayList<>();
    for (PeopleColumn column : layout) {
      if (row.stream().noneMatch(heading -> headings.means(heading, column))) {
        missing.add(column.heading());
      }
    }
    if (!missing.isEmpty()) {
      return "headings are missing: " + String.join(", ", missing);
    }
    if (row.size() != layout.size()) {
      return "there are " + row.size() + " columns instead of " + layout.size();
    }
    int moved = firstMoved(row, layout);
    return "the headings are in another order: column "
        + (moved + 1)
        + " must be '"
        + layout.get(moved).heading()
        + "'";
  }

  private boolean fits(List<String> row, List<PeopleColumn> layout) {
    return row.size() == layout.size() && firstMoved(row, layout) == layout.size();
  }

  /** The first place with another heading; behind the last one when there is none. */
  private int firstMoved(List<String> row, List<PeopleColumn> layout) {
    int place = 0;
    while (place < layout.size() && headings.means(row.get(place), layout.get(place))) {
      place++;
    }
    return place;
  }
}
