package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.fields.MarketoField;
import dev.syncsetup.marketo.internal.ErrorCodes;
import dev.syncsetup.marketo.internal.Notice;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class RestObservationClient implements ObservationClient {
  private final ServiceConnection marketo;
  private final RolesApi roles;
  private final FieldsClient fields;

  RestObservationClient(ServiceConnection marketo, FieldsClient fields) {
    this.marketo = marketo;
    this.roles = marketo.api(RolesApi.class);
    this.fields = fields;
  }

  @Override
  public CrmAttachment crmAttachment() {
    List<String> evidence = new ArrayList<>();
    Verdict attachment = attachment(evidence);
    if (attachment == Verdict.NOT_ATTACHED) {
      return new CrmAttachment(attachment, evidence);
    }
    return new CrmAttachment(
        hasMicrosoftFields(evidence) ? Verdict.DYNAMICS_SCHEMA_PRESENT : attachment, evidence);
  }

  private Verdict attachment(List<String> evidence) {
    Optional<String> refusal;
    try {
      refusal = refusal();
    } catch (PermissionException e) {
      evidence.add(
          "Opportunity roles could not be asked for: the API user lacks Read-Only Opportunity, or"
              + " its IP address is not allowed ("
              + e.getMessage()
              + ")");
      return Verdict.UNKNOWN;
    }
    evidence.add(
        refusal
            .map(said -> "Opportunity roles are closed: " + said + ", so a native CRM is attached.")
            .orElse("Opportunity roles can be described, so no native CRM owns them."));
    return refusal.isPresent() ? Verdict.ATTACHED : Verdict.NOT_ATTACHED;
  }

  /** What Marketo says when a CRM owns the object, in either of the two places it may say it. */
  private Optional<String> refusal() {
    try {
      return marketo.body(roles.describe()).result().stream()
          .map(RolesApi.Description::reasons)
          .flatMap(Stream::ofNullable)
          .flatMap(List::stream)
          .filter(reason -> reason.code().equals(ErrorCodes.CRM_ENABLED))
          .map(Notice::toString)
          .findFirst();
    } catch (ServiceException e) {
      if (e.code().filter(ErrorCodes.CRM_ENABLED::equals).isPresent()) {
        return Optional.of("error " + ErrorCodes.CRM_ENABLED);
      }
      throw e;
    }
  }

  private boolean hasMicrosoftFields(List<String> evidence) {
    List<String> found;
    try {
      found =
          fields.leadFields().stream()
              .filter(RestObservationClient::isMicrosoft)
              .map(MarketoField::displayName)
              .toList();
    } catch (PermissionException e) {
      evidence.add(
          "Person fields could not be asked for: the API user lacks Read-Only Lead, or its IP"
              + " address is not allowed ("
              + e.getMessage()
              + ")");
      return false;
    }
    evidence.add(
        found.isEmpty()
            ? "No person field of the Dynamics sync is there."
            : "Person fields of the Dynamics sync are there: " + String.join(", ", found) + ".");
    return !found.isEmpty();
  }

  /** The only two names that are documented to come with the Dynamics sync and nothing else. */
  private static boolean isMicrosoft(MarketoField field) {
    return field.name().equals("msftType") || field.displayName().equals("Microsoft Type");
  }
}
