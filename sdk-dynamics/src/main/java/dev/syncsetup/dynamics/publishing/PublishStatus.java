package dev.syncsetup.dynamics.publishing;

/**
 * How far a publish job is.
 *
 * @param state whether it runs, has succeeded or has failed
 * @param message what the server says about a failure, else empty
 */
public record PublishStatus(State state, String message) {

  /** The three ways a job can stand. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
