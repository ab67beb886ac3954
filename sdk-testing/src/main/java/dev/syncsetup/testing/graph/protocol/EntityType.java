package dev.syncsetup.testing.graph.protocol;

import java.util.List;
import java.util.Set;

/**
 * A kind of object Graph returns.
 *
 * @param name type name, for example user
 * @param set name in context addresses, for example users
 * @param properties everything that can be selected
 * @param standard what comes without $select
 * @param listOptions query options a list of them accepts
 * @param directory whether it lives in the directory, where some queries need ConsistencyLevel
 */
public record EntityType(
    String name,
    String set,
    List<String> properties,
    List<String> standard,
    Set<String> listOptions,
    boolean directory) {
  private static final Set<String> ALL_OPTIONS =
      Set.of("$select", "$filter", "$top", "$orderby", "$count", "$skiptoken");

  /** A directory object that can be filtered and paged and comes complete without $select. */
  public static EntityType directory(String name, String set, List<String> properties) {
    return new EntityType(name, set, properties, properties, ALL_OPTIONS, true);
  }

  /** The same with fewer properties when nothing is selected. */
  public EntityType standard(List<String> names) {
    return new EntityType(name, set, properties, names, listOptions, directory);
  }

  /** The same, its lists accepting these options only. */
  public EntityType options(String... names) {
    return new EntityType(name, set, properties, standard, Set.of(names), directory);
  }

  /** The same outside the directory. */
  public EntityType outsideDirectory() {
    return new EntityType(name, set, properties, standard, listOptions, false);
  }

  /** Refuses a name that the type does not have. */
  void demand(String property) {
    if (!properties.contains(property)) {
      throw GraphError.badRequest(
          "Could not find a property named '"
              + property
              + "' on type 'microsoft.graph."
              + name
              + "'.");
    }
  }
}
