package dev.syncsetup.testing.faults;

import dev.syncsetup.testing.internal.http.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The faults a simulated cloud is to show. Each is used up by the first request that fits.
 * Thread-safe.
 */
public final class Faults {
  private record Planned(BiPredicate<String, Request> where, Fault fault) {}

  private final List<Planned> planned = new ArrayList<>();

  /** The next request of the service whose method and target fit meets the fault. */
  public void next(String service, String method, String targetPart, Fault fault) {
    plan(
        (name, request) ->
            name.equals(service)
                && request.method().equals(method)
                && request.target().contains(targetPart),
        fault);
  }

  /** The next request of the service with that verb whose body holds the text meets the fault. */
  public void nextWithBody(String service, String method, String bodyPart, Fault fault) {
    plan(
        (name, request) ->
            name.equals(service)
                && request.method().equals(method)
                && request.body().contains(bodyPart),
        fault);
  }

  /** The next request that carries this header with this value meets the fault. */
  public void marked(String header, String value, Fault fault) {
    plan((name, request) -> request.header(header).filter(value::equals).isPresent(), fault);
  }

  /** The next request of the service is answered with this status and no body. */
  public void failNext(String service, int status) {
    plan((name, request) -> name.equals(service), new Fault.Answer(status, Map.of(), ""));
  }

  /** The n-th request from now, over all services, meets the fault; 1 is the next one. */
  public void atRequest(int n, Fault fault) {
    int[] left = {n};
    plan((name, request) -> --left[0] == 0, fault);
  }

  /**
   * The n-th request from now of the service with exactly this method and target meets the fault; 1
   * is the next one.
   */
  public void nth(int n, String service, String method, String target, Fault fault) {
    int[] left = {n};
    plan(
        (name, request) ->
            name.equals(service)
                && request.method().equals(method)
                && request.target().equals(target)
                && --left[0] == 0,
        fault);
  }

  /** Forgets all faults that have not been met. */
  public synchronized void clear() {
    planned.clear();
  }

  /** For the simulators: the fault this request meets, used up by asking. */
  public synchronized Optional<Fault> take(String service, Request request) {
    Iterator<Planned> each = planned.iterator();
    while (each.hasNext()) {
      Planned next = each.next();
      if (next.where().test(service, request)) {
        each.remove();
        return Optional.of(next.fault());
      }
    }
    return Optional.empty();
  }

  private synchronized void plan(BiPredicate<String, Request> where, Fault fault) {
    planned.add(new Planned(where, fault));
  }
}
