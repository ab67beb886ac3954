package dev.syncsetup.dynamics.solutions;

import java.util.List;

/**
 * How far an import is.
 *
 * @param state whether it runs, has succeeded or has failed
 * @param percent progress as the server reports it, 0 to 100
 * @param warnings what the server warned about; an import with warnings has succeeded
 * @param errors what failed, with the component's name where the server tells
 */
public record ImportStatus(
    State state, double percent, List<String> warnings, List<String> errors) {

  public ImportStatus {
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }

  /** The three ways an import can stand. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
