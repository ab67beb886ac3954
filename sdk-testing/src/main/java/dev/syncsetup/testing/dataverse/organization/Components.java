package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What belongs to which solution. */
public final class Components {
  public static final int TABLE = 1;
  public static final int COLUMN = 2;
  public static final int ROLE = 20;
  public static final int PLUGIN_STEP = 92;

  private final Store store;
  private final Set<UUID> named = new HashSet<>();

  public Components(Store store) {
    this.store = store;
  }

  /** Notes that a component belongs to a solution; harmless when it is known. */
  public void add(Row solution, int type, UUID objectId) {
    named.add(objectId);
    boolean known =
        of(solution).stream().anyMatch(component -> component.refersTo("objectid", objectId));
    if (!known) {
      store
          .insert("solutioncomponent")
          .set("solutionid", solution.id())
          .set("componenttype", type)
          .set("objectid", objectId)
          .set("rootcomponentbehavior", 0)
          .set("ismetadata", type == TABLE || type == COLUMN);
    }
  }

  public List<Row> of(Row solution) {
    return store.rows("solutioncomponent", row -> row.refersTo("solutionid", solution.id()));
  }

  /** The thing is gone from all solutions. */
  public void forget(UUID objectId) {
    store
        .rows("solutioncomponent", component -> component.refersTo("objectid", objectId))
        .forEach(store::delete);
  }

  /** Components of a solution that nobody has added through this object, which a package lacks. */
  public List<Row> notNamed(Row solution) {
    return of(solution).stream()
        .filter(component -> !named.contains(component.guid("objectid").orElseThrow()))
        .toList();
  }

  /** Ids of a solution's components of one type. */
  public List<UUID> ids(Row solution, int type) {
    return of(solution).stream()
        .filter(component -> component.number("componenttype") == type)
        .map(component -> component.guid("objectid").orElseThrow())
        .toList();
  }
}
