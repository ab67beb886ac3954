package dev.syncsetup.testing.dataverse.organization;

/** How far a privilege reaches. */
public enum Depth {
  BASIC("Basic"),
  LOCAL("Local"),
  DEEP("Deep"),
  GLOBAL("Global");

  private final String wireName;

  Depth(String wireName) {
    this.wireName = wireName;
  }

  /** The name in answers. */
  public String wireName() {
    return wireName;
  }

  /** The one that reaches farther. */
  public Depth or(Depth other) {
    return compareTo(other) < 0 ? other : this;
  }
}
