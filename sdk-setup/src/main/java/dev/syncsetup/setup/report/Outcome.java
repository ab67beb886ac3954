package dev.syncsetup.setup.report;

/** What became of a step in one run. */
public enum Outcome {
  /** The run changed something, and reading it back shows the change. */
  APPLIED,
  /** It was there before; nothing was sent that changes anything. */
  ALREADY_DONE,
  /** Something outside the run has to happen first; run again later. */
  WAITING,
  /** It could not be done; the message says why and what to do. */
  FAILED,
  /** An earlier step failed or waits. */
  NOT_REACHED
}
