package dev.syncsetup.testing.dataverse.store;

/**
 * A navigation property; its name is case-sensitive.
 *
 * @param column the lookup column that carries it: of its own table for a lookup, of the target
 *     table for a list, empty for a link
 * @param target logical name of the table it leads to
 */
public record Navigation(String name, Kind kind, String column, String target) {

  /** How two tables hang together. */
  public enum Kind {
    /** Many to one. */
    LOOKUP,
    /** One to many. */
    LIST,
    /** Many to many; both tables know it by the same name. */
    LINK
  }

  public boolean isSingle() {
    return kind == Kind.LOOKUP;
  }
}
