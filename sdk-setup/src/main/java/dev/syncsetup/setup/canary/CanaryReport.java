package dev.syncsetup.setup.canary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a canary stands.
 *
 * @param verdict how it stands
 * @param personId Marketo's id of the person; empty while it has not arrived
 * @param evidence what was asked and answered, one line each
 * @param askAgainAt when to ask again, while waiting can bring something
 */
public record CanaryReport(
    Verdict verdict, OptionalLong personId, List<String> evidence, Optional<Instant> askAgainAt) {

  public CanaryReport {
    evidence = List.copyOf(evidence);
  }

  /** How a canary can stand. */
  public enum Verdict {
    /** It is in Marketo, and from Dynamics: the sync flows now, end to end. */
    ARRIVED,
    /** It is not in Marketo, and nothing speaks against its coming. */
    NOT_YET,
    /** It cannot come as things stand; the evidence says what to change. */
    CANNOT_ARRIVE,
    /** Marketo's public API does not tell, or not to this API user. */
    CANNOT_TELL
  }

  /** What even an arrival does not prove, for reports. */
  public String doesNotProve() {
    return "It is one lead on its way from Dynamics to Marketo. It does not prove that other"
        + " records or other tables arrive, that all fields are right, that changes in Marketo"
        + " reach Dynamics, or that the sync runs tomorrow.";
  }
}
