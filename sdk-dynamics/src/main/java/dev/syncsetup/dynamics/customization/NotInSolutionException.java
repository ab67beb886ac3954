package dev.syncsetup.dynamics.customization;

import dev.syncsetup.core.errors.SdkException;

/** A component exists, but not in the solution it was meant for. */
public final class NotInSolutionException extends SdkException {
  private static final long serialVersionUID = 1L;
  private final String component;
  private final String solution;

  public NotInSolutionException(String component, String solution) {
    super(
        component
            + " exists, but the solution "
            + solution
            + " does not hold it. Add the existing component to that solution in Power Apps.");
    this.component = component;
    this.solution = solution;
  }

  /** What exists. */
  public String component() {
    return component;
  }

  /** Unique name of the solution that was asked for. */
  public String solution() {
    return solution;
  }
}
