package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;

/**
 * Whether one screen of the CRM settings stands as wished.
 *
 * @param state how it stands
 * @param origin where this comes from
 * @param evidence what was seen, in one sentence without secrets
 */
public record Standing(State state, Origin origin, String evidence) {

  /** How a screen can stand. */
  public enum State {
    /** As wished. */
    DONE,
    /** Not yet as wished. */
    OPEN,
    /** Otherwise than wished, in a way that must not be overwritten. */
    CONTRADICTED,
    /** A person has the sheet and has not confirmed yet. */
    HANDED_OVER
  }
}
