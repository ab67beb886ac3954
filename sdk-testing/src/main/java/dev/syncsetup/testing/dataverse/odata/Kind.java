package dev.syncsetup.testing.dataverse.odata;

/** What a property or a literal is, as far as comparing goes. */
public enum Kind {
  BOOLEAN,
  DATE,
  ENUM,
  GUID,
  /** A navigation property: can be compared with null only. */
  NAVIGATION,
  NULL,
  NUMBER,
  TEXT;

  /** Whether values of these kinds can be compared. */
  boolean comparableWith(Kind other) {
    return this == other || other == NULL;
  }
}
