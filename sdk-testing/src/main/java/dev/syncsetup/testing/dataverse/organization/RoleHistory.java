package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which roles a server counts that learns of assignments a while after they were made. */
final class RoleHistory {
  private record Assignment(Row user, Row role) {}

  private final Clock clock;
  private final Map<Assignment, Instant> given = new LinkedHashMap<>();
  private final Map<Assignment, Instant> taken = new LinkedHashMap<>();

  RoleHistory(Clock clock) {
    this.clock = clock;
  }

  void given(Row user, Row role) {
    given.put(new Assignment(user, role), clock.instant());
    taken.remove(new Assignment(user, role));
  }

  void taken(Row user, Row role) {
    taken.put(new Assignment(user, role), clock.instant());
    given.remove(new Assignment(user, role));
  }

  /** The roles as a server sees them whose knowledge is that old at most. */
  List<Row> seen(Row user, List<Row> now, Duration age) {
    Instant horizon = clock.instant().minus(age);
    List<Row> roles = new ArrayList<>();
    for (Row role : now) {
      Instant since = given.get(new Assignment(user, role));
      if (since == null || !since.isAfter(horizon)) {
        roles.add(role);
      }
    }
    taken.forEach(
        (assignment, since) -> {
          if (assignment.user().equals(user) && since.isAfter(horizon)) {
            roles.add(assignment.role());
          }
        });
    return roles;
  }
}
