package dev.syncsetup.testing.tenant;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SKU ids with the time each was assigned, and how often that has changed. */
final class Licences extends AbstractMap<UUID, Instant> {
  private final Map<UUID, Instant> held = new LinkedHashMap<>();
  private int changes;

  int changes() {
    return changes;
  }

  @Override
  public @Nullable Instant get(Object sku) {
    return held.get(sku);
  }

  @Override
  public boolean containsKey(Object sku) {
    return held.containsKey(sku);
  }

  @Override
  public @Nullable Instant put(UUID sku, Instant since) {
    changes++;
    return held.put(sku, since);
  }

  @Override
  public Set<Entry<UUID, Instant>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<UUID, Instant>> iterator() {
        return counting(held.entrySet().iterator());
      }

      @Override
      public int size() {
        return held.size();
      }
    };
  }

  private Iterator<Entry<UUID, Instant>> counting(Iterator<Entry<UUID, Instant>> each) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Entry<UUID, Instant> next() {
        return each.next();
      }

      @Override
      public void remove() {
        changes++;
        each.remove();
      }
    };
  }
}
