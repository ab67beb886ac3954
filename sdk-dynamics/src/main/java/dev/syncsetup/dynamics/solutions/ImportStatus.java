package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.solutions.components.ComponentFailure;
import java.util.List;

/**
 * How far an import is.
 *
 * @param state whether it runs, has succeeded or has failed
 * @param percent progress as the server reports it, 0 to 100
 * @param warnings what the server warned about; an import with warnings has succeeded
 * @param errors what failed, with the component's name where the server tells
 * @param failures the components that failed, where the server's log names them
 */
public record ImportStatus(
    State state,
    double percent,
    List<String> warnings,
    List<String> errors,
    List<ComponentFailure> failures) {

  public ImportStatus {
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
    failures = List.copyOf(failures);
  }

  /** A status without components that failed. */
  public ImportStatus(State state, double percent, List<String> warnings, List<String> errors) {
    this(state, percent, warnings, errors, List.of());
  }

  /** The three ways an import can stand. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
