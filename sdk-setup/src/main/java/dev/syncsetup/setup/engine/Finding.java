package dev.syncsetup.setup.engine;

import dev.syncsetup.core.Origin;
import java.util.OptionalDouble;

/** What looking at the server shows about a step. */
public sealed interface Finding {

  /** It is done. */
  record Done(Origin origin, String evidence) implements Finding {}

  /** It is not done, and can be. */
  record Missing(String change) implements Finding {}

  /** It cannot be done; the text says why and how to mend it. */
  record Blocked(String reason) implements Finding {}

  /** A server works on it; looking again helps. */
  record Working(String awaited, OptionalDouble percent) implements Finding {}

  /** A person has to act; looking again soon does not help. */
  record InOtherHands(String awaited) implements Finding {}

  static Finding done(String evidence) {
    return new Done(Origin.SERVICE, evidence);
  }

  static Finding done(Origin origin, String evidence) {
    return new Done(origin, evidence);
  }

  static Finding missing(String change) {
    return new Missing(change);
  }

  static Finding blocked(String reason) {
    return new Blocked(reason);
  }

  static Finding working(String awaited) {
    return new Working(awaited, OptionalDouble.empty());
  }
}
