package dev.syncsetup.marketo.observation;

import dev.syncsetup.marketo.leads.Lead;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person made in Dynamics has come to Marketo.
 *
 * @param verdict {@link CrmAttachment.Verdict#FLOWING} when it has
 * @param person the person from Dynamics; nothing while none has come
 * @param evidence what was asked and answered, one line each
 */
public record PersonArrival(
    CrmAttachment.Verdict verdict, Optional<Lead> person, List<String> evidence) {
  public PersonArrival {
    evidence = List.copyOf(evidence);
  }
}
