package dev.syncsetup.marketo.observation;

import java.util.List;

/**
 * What the public REST API tells about a native CRM.
 *
 * @param verdict the conclusion
 * @param evidence what was asked and answered, one line each
 */
public record CrmAttachment(Verdict verdict, List<String> evidence) {
  public CrmAttachment {
    evidence = List.copyOf(evidence);
  }

  /**
   * What the signs add up to, weakest to strongest. None of them tells which organisation is
   * connected, or that no record is left out.
   */
  public enum Verdict {
    /** The API user may not ask, or the signs are silent or disagree, so nothing is known. */
    UNKNOWN,
    /** Nothing points to a native CRM. */
    NOT_ATTACHED,
    /** Some native CRM is attached; which one cannot be seen. */
    ATTACHED,
    /** Person fields that the Dynamics sync brings are there: Dynamics credentials were saved. */
    DYNAMICS_SCHEMA_PRESENT,
    /** Persons from Dynamics are in Marketo: the sync ran at least once. */
    DATA_SEEN,
    /** A person made in Dynamics a moment ago has come: the sync runs, end to end. */
    FLOWING
  }
}
