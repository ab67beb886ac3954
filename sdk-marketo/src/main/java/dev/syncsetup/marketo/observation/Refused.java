package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.errors.PermissionException;

/** What a missing permission says as evidence. */
final class Refused {
  private Refused() {}

  static String evidence(String what, String permission, PermissionException refusal) {
    return what
        + " could not be asked for: the API user lacks "
        + permission
        + ", or its IP address is not allowed ("
        + refusal.getMessage()
        + ")";
  }
}
