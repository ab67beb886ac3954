package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.setup.engine.Finding;

/** Reads a standing of Marketo's settings as a finding. */
final class Standings {
  private Standings() {}

  static Finding finding(Standing standing, String change) {
    return switch (standing.state()) {
      case DONE -> Finding.done(standing.origin(), standing.evidence());
      case OPEN -> Finding.missing(change);
      case CONTRADICTED -> Finding.blocked(standing.evidence());
      case HANDED_OVER -> new Finding.InOtherHands(standing.evidence());
    };
  }
}
