package dev.syncsetup.reliability.faults;

/**
 * A request by its place in a journey. The place is counted among the requests alike and not among
 * all, because some requests of a journey are sent side by side, in no order.
 *
 * @param service which of the simulated services
 * @param target path and query, without ids and times
 * @param nth which of the requests alike, the first is 1
 */
record Spot(String service, String method, String target, int nth) {

  boolean isWrite() {
    return !method.equals("GET");
  }

  boolean isSignIn() {
    return service.equals("entra") || target.startsWith("/identity/");
  }

  @Override
  public String toString() {
    return service + " " + method + " " + target + " #" + nth;
  }
}
