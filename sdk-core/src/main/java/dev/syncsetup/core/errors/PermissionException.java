package dev.syncsetup.core.errors;

/** The caller lacks a privilege or permission; the message names it where the service does. */
public class PermissionException extends ServiceException {
  private static final long serialVersionUID = 1L;

  public PermissionException(String message, Details details) {
    super(message, details);
  }
}
