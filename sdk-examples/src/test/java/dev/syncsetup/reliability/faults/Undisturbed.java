package dev.syncsetup.reliability.faults;

import dev.syncsetup.reliability.journeys.Journey;
import dev.syncsetup.testing.state.CloudState;
import java.util.List;

/** What a journey sends when nothing disturbs it, and what it leaves. */
record Undisturbed(Journey journey, List<Sent> sent, CloudState state) {

  /** Every request with every fault that can happen to it. */
  List<Case> cases() {
    return sent.stream()
        .flatMap(
            request ->
                FaultKind.thatFit(request).stream()
                    .map(kind -> new Case(journey, request.spot(), kind)))
        .toList();
  }
}
