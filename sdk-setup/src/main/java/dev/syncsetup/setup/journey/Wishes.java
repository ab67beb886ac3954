package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.solutions.SolutionPackage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  /**
   * Client id of the app Marketo signs in with.
   *
   * @throws IllegalStateException when the plan names none
   */
  public UUID application() {
    if (user instanceof SyncUserWish.Application app) {
      return app.applicationId();
    }
    return connection
        .map(wish -> UUID.fromString(wish.credentials().clientId()))
        .orElseThrow(() -> new IllegalStateException("The plan names no app."));
  }
}
