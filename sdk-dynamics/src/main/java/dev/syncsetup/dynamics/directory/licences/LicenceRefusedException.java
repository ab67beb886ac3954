package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.errors.ServiceException;

/**
 * A licence cannot be given or taken. {@link #status} is 200 when that was found by reading, before
 * anything was sent.
 */
public class LicenceRefusedException extends ServiceException {
  private static final long serialVersionUID = 1L;
  private final LicenceProblem problem;

  LicenceRefusedException(String message, Details details, LicenceProblem problem) {
    super(message, details);
    this.problem = problem;
  }

  /** Why. */
  public LicenceProblem problem() {
    return problem;
  }
}
