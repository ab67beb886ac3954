package dev.syncsetup.setup.salespeople;

import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.file.RowProblem;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportPreflight.Seats;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the first look at file and tenant has found; a bit for each person. Thread-safe. */
final class Look {
  private static final int MOST_PROBLEMS = 1_000;

  private final Consumer<RowProblem> told;
  private final List<RowProblem> problems = new ArrayList<>();
  private final BitSet existing = new BitSet();
  private final BitSet refused = new BitSet();
  private final Map<UUID, Integer> needed = new HashMap<>();
  private final Set<String> obstacles = new LinkedHashSet<>();
  private long problemCount;
  private int people;

  /**
   * Begins with nothing.
   *
   * @param told hears all problems, of which only the first are kept
   */
  Look(Consumer<RowProblem> told) {
    this.told = told;
  }

  /** The number of the next person in the file. */
  synchronized int next() {
    return people++;
  }

  synchronized void problem(RowProblem problem) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
    if (problem.endsReading()) {
      obstacles.add("The file cannot be read to its end: " + problem);
    }
    told.accept(problem);
  }

  synchronized void refuse(int number, RowProblem problem) {
    refused.set(number);
    problem(problem);
  }

  synchronized void exists(int number) {
    existing.set(number);
  }

  synchronized void needs(UUID product) {
    needed.merge(product, 1, Integer::sum);
  }

  synchronized void obstacle(String text) {
    obstacles.add(text);
  }

  synchronized boolean isRefused(int number) {
    return refused.get(number);
  }

  synchronized boolean isExisting(int number) {
    return existing.get(number);
  }

  /** A fault of one person's column. */
  static RowProblem of(Person person, String column, String value, String reason, String remedy) {
    return RowProblem.of(person.line(), column, value, reason, remedy);
  }

  /** Counts seats and decides whether the import can start. */
  synchronized ImportPreflight preflight(Map<UUID, LicenceSku> products, boolean goodRowsOnly) {
    List<Seats> seats = new ArrayList<>();
    needed.forEach(
        (id, number) -> {
          LicenceSku product = products.get(id);
          if (product != null) {
            seats.add(new Seats(product.partNumber(), number, product.freeSeats()));
          }
        });
    seats.sort(Comparator.comparing(Seats::product));
    Set<String> all = new LinkedHashSet<>(obstacles);
    seats.stream()
        .filter(product -> product.needed() > product.free())
        .forEach(product -> all.add(tooFew(product)));
    int good = people - refused.cardinality();
    boolean acceptable = problemCount == 0 || (goodRowsOnly && good > 0);
    problems.sort(Comparator.comparingLong(RowProblem::line));
    return new ImportPreflight(
        good,
        existing.cardinality(),
        problems,
        problemCount,
        seats,
        List.copyOf(all),
        acceptable && all.isEmpty());
  }

  private static String tooFew(Seats product) {
    return "Too few seats of "
        + product.product()
        + ": "
        + product.needed()
        + " are needed, "
        + product.free()
        + " are free. Buy or free "
        + (product.needed() - product.free())
        + ", or import fewer people; no account was created.";
  }
}
