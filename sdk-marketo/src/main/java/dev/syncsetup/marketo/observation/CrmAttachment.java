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

  /** Weakest to strongest. */
  public enum Verdict {
    /** The API user may not ask, or the signs disagree, so nothing is known. */
    UNKNOWN,
    /** Nothing points to a native CRM. */
    NOT_ATTACHED,
    /** Some native CRM is attached; which one cannot be seen. */
    ATTACHED,
    /** A CRM is attached, and person fields that the Dynamics sync brings are there. */
    DYNAMICS_SCHEMA_PRESENT
  }
}
