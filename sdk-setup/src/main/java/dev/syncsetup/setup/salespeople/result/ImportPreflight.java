package dev.syncsetup.setup.salespeople.result;

import dev.syncsetup.setup.salespeople.file.RowProblem;
import java.util.List;

/**
 * What an import would do, found by reading alone. Immutable.
 *
 * @param people rows that can be imported
 * @param existing how many of them have an account already
 * @param problems why rows cannot be imported, by line; the first thousand
 * @param problemCount how many there are
 * @param seats seats needed and free, by product
 * @param obstacles what keeps the import from starting at all
 * @param ready whether an import would start
 */
public record ImportPreflight(
    int people,
    int existing,
    List<RowProblem> problems,
    long problemCount,
    List<Seats> seats,
    List<String> obstacles,
    boolean ready) {

  /**
   * Seats of one product.
   *
   * @param product part number of the product
   * @param needed people who are to have it and do not
   * @param free seats nobody has
   */
  public record Seats(String product, int needed, int free) {}

  public ImportPreflight {
    problems = List.copyOf(problems);
    seats = List.copyOf(seats);
    obstacles = List.copyOf(obstacles);
  }
}
