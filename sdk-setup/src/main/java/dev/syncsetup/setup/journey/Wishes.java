package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.solutions.SolutionPackage;
import java.util.List;
import java.util.Optional;

/**
 * What the caller's builder has collected.
 *
 * @param names names of Marketo's parts
 * @param solution package to install; empty to use the installed solution
 * @param user who becomes the sync user
 * @param filterTables tables that get the filter column; empty for no filter
 * @param connection Marketo's side; empty when the plan ends before it
 */
public record Wishes(
    MarketoNames names,
    Optional<SolutionPackage> solution,
    SyncUserWish user,
    List<String> filterTables,
    Optional<ConnectionWish> connection) {

  public Wishes {
    filterTables = List.copyOf(filterTables);
  }
}
