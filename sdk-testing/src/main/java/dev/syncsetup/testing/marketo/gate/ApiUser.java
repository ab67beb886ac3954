package dev.syncsetup.testing.marketo.gate;

import java.util.Set;

/**
 * An API-only user with its custom service.
 *
 * @param permissions names of entries of a role; only those of the group "Access API" count
 */
public record ApiUser(String clientId, String clientSecret, String email, Set<String> permissions) {

  /** All entries of "Access API" that any endpoint of this simulator asks for. */
  public static final Set<String> ALL_PERMISSIONS =
      Set.of(
          "Read-Write Lead",
          "Read-Write Company",
          "Read-Write Opportunity",
          "Read-Write Sales Person",
          "Read-Only Activity",
          "Read-Write Schema Standard Field",
          "Read-Write Schema Custom Field");

  public ApiUser {
    permissions = Set.copyOf(permissions);
  }

  /** The right to write an object includes the right to read it. */
  public boolean may(String permission) {
    return permissions.contains(permission)
        || permissions.contains(permission.replace("Read-Only ", "Read-Write "));
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "ApiUser[" + email + ", " + permissions + "]";
  }
}
