package dev.syncsetup.dynamics.users;

/** What became of the request to bring an account into the organisation now. */
public enum Arrival {
  /** The account is being added; its row follows within seconds. */
  REQUESTED,
  /**
   * The licence is assigned but has not reached the environment yet; ask again in a few seconds.
   */
  LICENCE_PENDING,
  /** The caller may not ask; the background synchronisation brings the account within minutes. */
  NOT_ALLOWED
}
