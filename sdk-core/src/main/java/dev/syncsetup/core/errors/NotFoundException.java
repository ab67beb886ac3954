package dev.syncsetup.core.errors;

/** What was asked for is not there, or not there yet. */
public class NotFoundException extends ServiceException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String message, Details details) {
    super(message, details);
  }
}
