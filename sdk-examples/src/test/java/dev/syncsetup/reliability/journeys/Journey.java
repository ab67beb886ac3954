package dev.syncsetup.reliability.journeys;

import dev.syncsetup.testing.SimulatedCloud;
import java.util.List;

/** A way from a tenant as it is to one that is set up. */
public interface Journey {

  /** All journeys. */
  static List<Journey> all() {
    return List.of(
        SyncJourney.SERVER_TO_SERVER,
        SyncJourney.USER_WITH_PASSWORD,
        SyncJourney.OPERATOR,
        new SalesJourney());
  }

  /** What a table calls it. */
  String title();

  /** Whether a person works on Marketo's screens, else a relay does. */
  default boolean byOperator() {
    return false;
  }

  /** Puts into a fresh cloud what the journey finds there. */
  void prepare(SimulatedCloud cloud);

  /**
   * Goes the way once, as a program does that is started, or started again.
   *
   * @throws dev.syncsetup.core.errors.SdkException when it cannot go on
   */
  Ending go(Session session);

  /** What a session that came to its end has got wrong for itself, beside the cloud. */
  default List<String> complaints(Session session) {
    return List.of();
  }
}
