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
    /** Nothing points to a native CRM. */
    NOT_ATTACHED,
    /** Some native CRM is attached; which one cannot be seen. */
    ATTACHED,
    /** Fields that the Dynamics sync brings are there as well. */
    DYNAMICS_SCHEMA_PRESENT
  }
}
