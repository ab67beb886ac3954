package dev.syncsetup.testing.tenant;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map in the order of its keys' coming, whose owner makes each change. */
final class WatchedMap<K, V> extends AbstractMap<K, V> {
  private final Map<K, V> held = new LinkedHashMap<>();
  private final Consumer<Runnable> owner;

  /**
   * An empty map.
   *
   * @param owner runs each change
   */
  WatchedMap(Consumer<Runnable> owner) {
    this.owner = owner;
  }

  @Override
  public @Nullable V get(Object key) {
    return held.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return held.containsKey(key);
  }

  @Override
  public @Nullable V put(K key, V value) {
    V before = held.get(key);
    owner.accept(() -> held.put(key, value));
    return before;
  }

  @Override
  public @Nullable V remove(Object key) {
    V before = held.get(key);
    if (before != null) {
      owner.accept(() -> held.remove(key));
    }
    return before;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        return watched(held.entrySet().iterator());
      }

      @Override
      public int size() {
        return held.size();
      }
    };
  }

  private Iterator<Entry<K, V>> watched(Iterator<Entry<K, V>> each) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Entry<K, V> next() {
        Entry<K, V> entry = each.next();
        return Map.entry(entry.getKey(), entry.getValue());
      }

      @Override
      public void remove() {
        owner.accept(each::remove);
      }
    };
  }
}
