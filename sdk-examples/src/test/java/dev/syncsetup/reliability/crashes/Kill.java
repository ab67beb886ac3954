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
 * @param number of the request in that run, from 1
 * @param request what it sends there when nobody kills it
 * @param occurrence which of the equal requests of that run, from 1
 * @param worked after the service has done its work, and not before
 */
record Kill(int run, int number, Exchange request, int occurrence, boolean worked) {

  /** After the work of every request of a run. */
  static List<Kill> afterEach(int run, List<Exchange> requests) {
    Map<String, Integer> seen = new HashMap<>();
    List<Kill> kills = new ArrayList<>();
    for (Exchange each : requests) {
      int occurrence = seen.merge(each.service() + each.method() + each.target(), 1, Integer::sum);
      kills.add(new Kill(run, kills.size() + 1, each, occurrence, true));
    }
    return kills;
  }

  /** Before the work of the same request. */
  Kill before() {
    return new Kill(run, number, request, occurrence, false);
  }

  boolean isNextTo(Kill earlier) {
    return run == earlier.run && number == earlier.number + 1;
  }

  /** Has it happen in the run that begins now. */
  void plan(Faults faults, Runnable death) {
    faults.nth(
        occurrence,
        request.service(),
        request.method(),
        request.target(),
        new Fault.Crash(worked, death));
  }

  @Override
  public String toString() {
    return String.format(
        "%s run %d, %s %s %s, number %d",
        worked ? "after" : "before",
        run,
        request.service(),
        request.method(),
        request.target(),
        occurrence);
  }
}
