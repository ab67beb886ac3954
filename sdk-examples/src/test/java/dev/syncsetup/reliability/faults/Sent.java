package dev.syncsetup.reliability.faults;

/**
 * A request of the undisturbed run, and the form of its answer.
 *
 * @param bodyAllowed whether the status of the answer lets it have a body
 * @param body whether it had one
 */
record Sent(Spot spot, boolean bodyAllowed, boolean body) {}
