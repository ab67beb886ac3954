package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the program is killed.
 *
 * @param run which of its runs, from 1
 * @param occurrence which of the equal requests of that run, from 1
 * @param worked after the service has done its work, and not before
 */
record Kill(int run, String service, String method, String target, int occurrence, boolean worked) {

  /** Before and after every request of a run. */
  static List<Kill> around(int run, List<Exchange> requests) {
    Map<String, Integer> seen = new HashMap<>();
    List<Kill> kills = new ArrayList<>();
    for (Exchange each : requests) {
      int occurrence = seen.merge(each.service() + each.method() + each.target(), 1, Integer::sum);
      for (boolean worked : new boolean[] {false, true}) {
        kills.add(new Kill(run, each.service(), each.method(), each.target(), occurrence, worked));
      }
    }
    return kills;
  }

  /** Has it happen in the run that begins now. */
  void plan(Faults faults, Runnable death) {
    faults.nth(occurrence, service, method, target, new Fault.Crash(worked, death));
  }

  @Override
  public String toString() {
    return String.format(
        "%s run %d, %s %s %s, number %d",
        worked ? "after" : "before", run, service, method, target, occurrence);
  }
}
