package dev.syncsetup.examples;

/** What the program tells its caller. */
final class ExitCode {
  /** Everything is done. */
  static final int SUCCESS = 0;

  /** Something failed on the way. */
  static final int FAILED = 1;

  /** What was given cannot be worked with; nothing was changed. */
  static final int BAD_INPUT = 2;

  /** Somebody has to do something, or a server takes its time; run again later. */
  static final int WAITING = 3;

  private ExitCode() {}
}
