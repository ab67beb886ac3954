package dev.syncsetup.core.internal.http;

import java.io.IOException;

/** An answer is longer than anything its service has reason to send. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long limit) {
    super("The body is longer than " + (limit >> 20) + " MiB.");
  }
}
