package dev.syncsetup.dynamics.organization;

/**
 * Whether people can work in an environment, as the Power Platform administration tells it.
 *
 * @param runtime the service's word, for example {@code Enabled} or {@code AdminMode}
 */
public record EnvironmentState(String runtime) {
  private static final String ADMINISTRATION = "AdminMode";

  /**
   * Whether the environment is in administration mode, in which it lets in nobody but system
   * administrators and system customizers.
   */
  public boolean administrationMode() {
    return runtime.equalsIgnoreCase(ADMINISTRATION);
  }
}
