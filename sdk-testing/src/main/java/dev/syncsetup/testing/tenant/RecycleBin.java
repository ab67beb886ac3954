package dev.syncsetup.testing.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Directory objects that were deleted and can be restored for 30 days. */
public final class RecycleBin<T> {
  /**
   * A deleted object.
   *
   * @param value the object as it was
   */
  public record Deleted<T>(T value, Instant at) {}

  private static final Duration KEPT = Duration.ofDays(30);

  private final Clock clock;
  private final Map<UUID, Deleted<T>> entries = new LinkedHashMap<>();

  RecycleBin(Clock clock) {
    this.clock = clock;
  }

  public void put(UUID id, T value) {
    entries.put(id, new Deleted<>(value, clock.instant()));
  }

  public Optional<Deleted<T>> find(UUID id) {
    purge();
    return Optional.ofNullable(entries.get(id));
  }

  public List<Deleted<T>> all() {
    purge();
    return List.copyOf(entries.values());
  }

  /** Takes the object out, to restore it or to delete it for good. */
  public void remove(UUID id) {
    entries.remove(id);
  }

  void clear() {
    entries.clear();
  }

  private void purge() {
    Instant oldest = clock.instant().minus(KEPT);
    entries.values().removeIf(entry -> entry.at().isBefore(oldest));
  }
}
