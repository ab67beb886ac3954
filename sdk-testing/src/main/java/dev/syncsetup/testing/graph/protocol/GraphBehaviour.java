package dev.syncsetup.testing.graph.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the real service leaves open, to be set by a test: how long new objects and changes stay
 * unseen, how an assigned licence is acknowledged, which products exclude each other, and how much
 * a caller may ask for.
 */
public final class GraphBehaviour {
  private record Old(ObjectNode view, int reads) {}

  private final Map<UUID, Old> old = new HashMap<>();
  private final List<Set<UUID>> exclusive = new ArrayList<>();
  private int readsMissingChanges;
  private @Nullable GraphLimits limits;
  private final Map<UUID, Integer> unseen = new HashMap<>();
  private int readsMissingNewObjects;
  private int licenceStatus = 200;

  /** Every object created from now on is answered 404 to this many reads; 0 at first. */
  public synchronized void hideNewObjects(int reads) {
    readsMissingNewObjects = reads;
  }

  /** The status of a successful assignLicense: 200, or 202 as some report. */
  public synchronized void licenceStatus(int status) {
    licenceStatus = status;
  }

  /** For the handlers: the status to answer with. */
  public synchronized int licenceStatus() {
    return licenceStatus;
  }

  /** For the handlers: the object exists from now on. */
  public synchronized void created(UUID id) {
    unseen.put(id, readsMissingNewObjects);
  }

  /** For the handlers: whether this read sees the object. */
  public synchronized boolean sees(UUID id) {
    int left = unseen.getOrDefault(id, 0);
    unseen.put(id, Math.max(0, left - 1));
    return left == 0;
  }

  /** This many reads of a single account show it as it was before a change; 0 at first. */
  public synchronized void showChangesAfter(int reads) {
    readsMissingChanges = reads;
  }

  /** Nobody can have both products. */
  public synchronized void excludeEachOther(UUID skuId, UUID otherSkuId) {
    exclusive.add(Set.of(skuId, otherSkuId));
  }

  /** Other limits than the published ones. */
  public synchronized void limits(GraphLimits value) {
    limits = value;
  }

  /** For the simulator: the limits set by a test. */
  public synchronized Optional<GraphLimits> limits() {
    return Optional.ofNullable(limits);
  }

  /** For the handlers: whether nobody can have all of these products. */
  public synchronized boolean excludeEachOther(Set<UUID> skuIds) {
    return exclusive.stream().anyMatch(skuIds::containsAll);
  }

  /** For the handlers: the object is about to change and looks like this until then. */
  public synchronized void changing(UUID id, ObjectNode view) {
    if (readsMissingChanges > 0) {
      old.put(id, new Old(view, readsMissingChanges));
    }
  }

  /** For the handlers: how the object looks to this read when the change has not arrived yet. */
  public synchronized Optional<ObjectNode> staleView(UUID id) {
    Old stale = old.remove(id);
    if (stale != null && stale.reads() > 1) {
      old.put(id, new Old(stale.view(), stale.reads() - 1));
    }
    return Optional.ofNullable(stale).map(Old::view);
  }

  /** Forgets all settings. */
  public synchronized void reset() {
    old.clear();
    exclusive.clear();
    readsMissingChanges = 0;
    limits = null;
    unseen.clear();
    readsMissingNewObjects = 0;
    licenceStatus = 200;
  }
}
