package dev.syncsetup.dynamics.directory.apps;

import java.util.UUID;

/**
 * An app that acts in Dataverse on behalf of people, and may be made an application user.
 *
 * @param uniqueName the caller's own key for it in the tenant; the same key means the same app
 * @param displayName name shown to people
 * @param publicClient whether people may sign in through it without its secret, with a password or
 *     on another device
 */
public record NewApp(String uniqueName, String displayName, boolean publicClient) {
  /** Client id of Dataverse, the same in every tenant. */
  public static final UUID DATAVERSE = UUID.fromString("00000007-0000-0000-c000-000000000000");

  /** Delegated permission on Dataverse: to act as the person who has signed in. */
  public static final String USER_IMPERSONATION = "user_impersonation";

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when one is blank
   */
  public NewApp {
    if (uniqueName.isBlank() || displayName.isBlank()) {
      throw new IllegalArgumentException("An app needs a unique name and a display name.");
    }
  }

  /** An app that proves itself with its secret or certificate. */
  public static NewApp confidential(String uniqueName, String displayName) {
    return new NewApp(uniqueName, displayName, false);
  }
}
