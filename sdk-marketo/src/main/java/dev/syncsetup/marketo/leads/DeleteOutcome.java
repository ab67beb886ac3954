package dev.syncsetup.marketo.leads;

import java.util.List;

/**
 * What became of one person that was to be deleted.
 *
 * @param id Marketo's id
 * @param result the outcome
 * @param reasons why it was not deleted, each a code and Marketo's words, as in {@code 1004 Lead
 *     not found}; empty for {@link Result#DELETED}
 */
public record DeleteOutcome(long id, Result result, List<String> reasons) {
  public DeleteOutcome {
    reasons = List.copyOf(reasons);
  }

  /** What can become of it. */
  public enum Result {
    DELETED,
    /** There was no such person, or an attempt whose answer was lost has deleted it. */
    NOT_FOUND,
    /** Marketo refused, and the person is still there. */
    REFUSED
  }
}
