package dev.syncsetup.marketo.observation;

import dev.syncsetup.marketo.fields.MarketoField;
import java.util.List;

/**
 * Which of the expected person fields are there.
 *
 * @param verdict {@link CrmAttachment.Verdict#DYNAMICS_SCHEMA_PRESENT} when msftType or Microsoft
 *     Type is among all fields of the instance, else {@link CrmAttachment.Verdict#UNKNOWN}
 * @param crmManaged those the CRM sync handles; several may share a display name
 * @param notCrmManaged those that are there, but which the sync does not handle
 * @param missing display names no field has, or all where the fields could not be asked for
 * @param evidence what was asked and answered, one line each
 */
public record ExpectedFields(
    CrmAttachment.Verdict verdict,
    List<MarketoField> crmManaged,
    List<MarketoField> notCrmManaged,
    List<String> missing,
    List<String> evidence) {
  public ExpectedFields {
    crmManaged = List.copyOf(crmManaged);
    notCrmManaged = List.copyOf(notCrmManaged);
    missing = List.copyOf(missing);
    evidence = List.copyOf(evidence);
  }
}
