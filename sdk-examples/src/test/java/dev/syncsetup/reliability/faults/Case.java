package dev.syncsetup.reliability.faults;

import dev.syncsetup.reliability.journeys.Journey;

/** One request of one journey that meets one fault. */
record Case(Journey journey, Spot spot, FaultKind kind) {

  @Override
  public String toString() {
    return journey.title() + ", " + kind.title() + " at " + spot;
  }
}
