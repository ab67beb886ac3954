package dev.syncsetup.setup.report;

/** How a step stands before a run. */
public enum Readiness {
  /** Nothing to do. */
  DONE,
  /** The run will change something. */
  WILL_CHANGE,
  /** The run would fail here; nothing is changed before this is mended. */
  BLOCKED
}
