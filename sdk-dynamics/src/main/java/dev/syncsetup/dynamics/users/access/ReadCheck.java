package dev.syncsetup.dynamics.users.access;

import java.util.Optional;

/**
 * Whether a user can read a table, as the server itself answered.
 *
 * @param answer what came out
 * @param missingPrivilege the privilege that is missing, for example prvReadAccount, where the
 *     server names one: the user's after {@link Answer#NO}, the caller's after {@link
 *     Answer#NOT_ALLOWED_TO_ASK}
 * @param explanation what the server said and what to do about it; empty after {@link Answer#YES}
 */
public record ReadCheck(Answer answer, Optional<String> missingPrivilege, String explanation) {

  /** What came out of the check. */
  public enum Answer {
    /** The user can read the table. */
    YES,
    /** The user cannot: a privilege or any role is missing, or the user is disabled. */
    NO,
    /**
     * It is not known: the caller may not act for others, or cannot read the table itself, and
     * together the two have only the rights that both have.
     */
    NOT_ALLOWED_TO_ASK
  }

  /** Whether the user can read the table. */
  public boolean isYes() {
    return answer == Answer.YES;
  }
}
