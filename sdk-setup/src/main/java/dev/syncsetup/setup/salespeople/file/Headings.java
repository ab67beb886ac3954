package dev.syncsetup.setup.salespeople.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headings that a file may have. Blanks and capitals do not count, so that {@code Username} is
 * {@code User Name}. Immutable.
 */
public final class Headings {
  private static final Headings STANDARD = new Headings(Map.of(), List.of());

  private final Map<PeopleColumn, Set<String>> others;
  private final List<PeopleColumn> added;

  private Headings(Map<PeopleColumn, Set<String>> others, List<PeopleColumn> added) {
    this.others = others;
    this.added = List.copyOf(added);
  }

  /** The sixteen of the admin centre, or the fifteen of its older template. */
  public static Headings standard() {
    return STANDARD;
  }

  /** Accepts another heading for a column, for example a translated one. */
  public Headings alias(PeopleColumn column, String heading) {
    Map<PeopleColumn, Set<String>> more = new EnumMap<>(PeopleColumn.class);
    others.forEach((key, names) -> more.put(key, new HashSet<>(names)));
    more.computeIfAbsent(column, key -> new HashSet<>()).add(plain(heading));
    return new Headings(more, added);
  }

  /**
   * Expects columns that the admin centre does not know, after its own and in this order.
   *
   * @throws IllegalArgumentException when it knows one of them, or one is expected already
   */
  public Headings with(PeopleColumn... columns) {
    List<PeopleColumn> all = new ArrayList<>(added);
    for (PeopleColumn column : columns) {
      if (!column.isOurs() || all.contains(column)) {
        throw new IllegalArgumentException(
            "'" + column.heading() + "' is in the file already; only columns of ours are added.");
      }
      all.add(column);
    }
    return new Headings(others, all);
  }

  /** The columns a file can have: with the alternate address, and without it. */
  List<List<PeopleColumn>> layouts() {
    return Stream.of(true, false)
        .map(
            full ->
                Stream.concat(
                        Stream.of(PeopleColumn.values())
                            .filter(column -> !column.isOurs())
                            .filter(column -> full || column != PeopleColumn.ALTERNATE_EMAIL),
                        added.stream())
                    .toList())
        .toList();
  }

  boolean means(String heading, PeopleColumn column) {
    String plain = plain(heading);
    return plain.equals(plain(column.heading()))
        || others.getOrDefault(column, Set.of()).contains(plain);
  }

  private static String plain(String heading) {
    return heading.replaceAll("[\\s\\u00a0]+", "").toLowerCase(Locale.ROOT);
  }
}
