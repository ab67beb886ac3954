package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.fields.MarketoField;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.ErrorCodes;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Signs of a native CRM: objects it closes, fields it brings. */
final class CrmSigns {
  private final ServiceConnection marketo;
  private final RolesApi roles;
  private final FieldsClient fields;

  CrmSigns(ServiceConnection marketo, FieldsClient fields) {
    this.marketo = marketo;
    this.roles = marketo.api(RolesApi.class);
    this.fields = fields;
  }

  CrmAttachment attachment() {
    List<String> evidence = new ArrayList<>();
    Verdict attachment = roles(evidence);
    if (attachment == Verdict.NOT_ATTACHED) {
      return new CrmAttachment(attachment, evidence);
    }
    return new CrmAttachment(
        hasMicrosoftFields(evidence) ? Verdict.DYNAMICS_SCHEMA_PRESENT : attachment, evidence);
  }

  /** Wherever Marketo puts 1018, it comes as the same exception. */
  private Verdict roles(List<String> evidence) {
    try {
      Envelope<RolesApi.Roles> unused = marketo.body(roles.describe());
    } catch (PermissionException e) {
      evidence.add(Refused.evidence("Opportunity roles", "Read-Only Opportunity", e));
      return Verdict.UNKNOWN;
    } catch (ServiceException e) {
      if (e.code().filter(ErrorCodes.CRM_ENABLED::equals).isEmpty()) {
        throw e;
      }
      evidence.add("Opportunity roles are closed by error 1018, so a native CRM is attached.");
      return Verdict.ATTACHED;
    }
    evidence.add("Opportunity roles can be described, so no native CRM owns them.");
    return Verdict.NOT_ATTACHED;
  }

  private boolean hasMicrosoftFields(List<String> evidence) {
    List<String> found;
    try {
      found =
          fields.leadFields().stream()
              .filter(MicrosoftType::is)
              .map(MarketoField::displayName)
              .toList();
    } catch (PermissionException e) {
      evidence.add(Refused.evidence("Person fields", "Read-Only Lead", e));
      return false;
    }
    evidence.add(
        found.isEmpty()
            ? "No person field of the Dynamics sync is there."
            : "Person fields of the Dynamics sync are there: " + String.join(", ", found) + ".");
    return !found.isEmpty();
  }
}
