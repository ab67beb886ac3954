package dev.syncsetup.reliability.faults;

import dev.syncsetup.reliability.Extent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which cases a build goes through. */
final class Cases {
  private Cases() {}

  /**
   * All, or a slice in which every request meets one fault and every fault is met, each about
   * equally often.
   */
  static List<Case> of(List<Undisturbed> journeys, Extent extent) {
    List<Case> all = journeys.stream().flatMap(journey -> journey.cases().stream()).toList();
    return extent == Extent.WHOLE ? all : slice(journeys);
  }

  private static List<Case> slice(List<Undisturbed> journeys) {
    Map<FaultKind, Integer> used = new EnumMap<>(FaultKind.class);
    List<Case> slice = new ArrayList<>();
    for (Undisturbed journey : journeys) {
      for (Sent sent : journey.sent()) {
        FaultKind kind =
            FaultKind.thatFit(sent).stream()
                .min(Comparator.comparing(fault -> used.getOrDefault(fault, 0)))
                .orElseThrow();
        used.merge(kind, 1, Integer::sum);
        slice.add(new Case(journey.journey(), sent.spot(), kind));
      }
    }
    for (Undisturbed journey : journeys) {
      journey.cases().stream()
          .filter(fault -> used.putIfAbsent(fault.kind(), 1) == null)
          .forEach(slice::add);
    }
    return slice;
  }
}
