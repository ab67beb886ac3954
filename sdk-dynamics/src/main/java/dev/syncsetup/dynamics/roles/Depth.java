package dev.syncsetup.dynamics.roles;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.Locale;

/** How far a privilege reaches; each level includes those before it. */
public enum Depth {
  /** Rows of the user's own. */
  BASIC,
  /** Rows of the user's business unit. */
  LOCAL,
  /** Rows of the user's business unit and those below it. */
  DEEP,
  /** All rows of the organisation. */
  GLOBAL;

  static Depth of(String wireName) {
    for (Depth depth : values()) {
      if (depth.name().equals(wireName.toUpperCase(Locale.ROOT))) {
        return depth;
      }
    }
    throw new UnexpectedResponseException(
        "Dataverse names a privilege depth this version does not know: " + wireName, null);
  }
}
