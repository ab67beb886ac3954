package dev.syncsetup.dynamics.users;

/**
 * How a system user may use the organisation (accessmode). An open set: values the SDK does not
 * know are kept.
 *
 * @param code the number the service uses
 */
public record AccessMode(int code) {
  public static final AccessMode READ_WRITE = new AccessMode(0);
  public static final AccessMode ADMINISTRATIVE = new AccessMode(1);
  public static final AccessMode READ = new AccessMode(2);
  public static final AccessMode SUPPORT_USER = new AccessMode(3);
  public static final AccessMode NON_INTERACTIVE = new AccessMode(4);
  public static final AccessMode DELEGATED_ADMIN = new AccessMode(5);
}
