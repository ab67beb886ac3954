package dev.syncsetup.core.errors;

/**
 * The request contradicts what the server holds: a duplicate, or a row somebody else has changed.
 */
public class ConflictException extends ServiceException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message, Details details) {
    super(message, details);
  }
}
