package dev.syncsetup.examples;

/** What the program tells its caller. */
final class ExitCode {
  /** Done, or waiting for somebody. */
  static final int SUCCESS = 0;

  /** Something failed on the way. */
  static final int FAILED = 1;

  /** What was given cannot be worked with; nothing was changed. */
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}
