package dev.syncsetup.dynamics.solutions.upgrades;

/**
 * How far an upgrade is.
 *
 * @param state whether it runs, has succeeded or has failed
 * @param message what the server says about a failure, else empty
 */
public record UpgradeStatus(State state, String message) {

  /** The three ways a job can stand. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
