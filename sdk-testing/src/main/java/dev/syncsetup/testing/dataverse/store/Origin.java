package dev.syncsetup.testing.dataverse.store;

/** Where a definition comes from. */
public enum Origin {
  /** Delivered with the platform. */
  SYSTEM,
  /** Delivered with a managed solution. */
  MANAGED,
  /** Made in this organisation, or delivered with an unmanaged solution. */
  UNMANAGED;

  public boolean isCustom() {
    return this != SYSTEM;
  }

  public boolean isManaged() {
    return this != UNMANAGED;
  }
}
