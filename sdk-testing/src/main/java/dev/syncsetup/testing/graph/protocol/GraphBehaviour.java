package dev.syncsetup.testing.graph.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the real service leaves open, to be set by a test: how long new objects stay unseen, and how
 * an assigned licence is acknowledged.
 */
public final class GraphBehaviour {
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

  /** Forgets all settings. */
  public synchronized void reset() {
    unseen.clear();
    readsMissingNewObjects = 0;
    licenceStatus = 200;
  }
}
