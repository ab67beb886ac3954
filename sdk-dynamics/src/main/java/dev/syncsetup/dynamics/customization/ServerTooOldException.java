package dev.syncsetup.dynamics.customization;

import dev.syncsetup.core.errors.SdkException;

/** The server's version does not know a call yet. Nothing was changed. */
public final class ServerTooOldException extends SdkException {
  private static final long serialVersionUID = 1L;
  private final String needed;
  private final String found;

  public ServerTooOldException(String call, String needed, String found) {
    super(
        call
            + " needs Dataverse "
            + needed
            + ", but the server has "
            + found
            + ". Nothing was sent. Wait for the server's update, or use another way to install.");
    this.needed = needed;
    this.found = found;
  }

  /** The lowest version that knows the call. */
  public String needed() {
    return needed;
  }

  /** The version the server says it has. */
  public String found() {
    return found;
  }
}
