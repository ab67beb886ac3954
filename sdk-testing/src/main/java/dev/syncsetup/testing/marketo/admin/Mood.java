package dev.syncsetup.testing.marketo.admin;

/** How the person works. */
public enum Mood {
  /** Does what the sheet says and reads back what the screen shows. */
  CAREFUL,
  /** Mistypes the organisation URL; reads back what the screen shows. */
  MISTYPES_URL,
  /** Types another user name; reads back what the screen shows. */
  TAKES_WRONG_USER,
  /** Leaves the column of the custom sync filter unticked, and admits it. */
  FORGETS_FILTER,
  /** Does nothing, and answers what the sheet would like to hear. */
  ONLY_SAYS_SO,
  /** Does nothing the first time she sees a sheet, and is careful the second time. */
  NEEDS_TIME,
  /** Does the work the first time she sees a sheet, but says so only the second time. */
  CONFIRMS_LATER
}
