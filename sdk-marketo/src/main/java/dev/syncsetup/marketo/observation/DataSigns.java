package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.fields.MarketoObject;
import dev.syncsetup.marketo.fields.ObjectDescription;
import dev.syncsetup.marketo.internal.ErrorCodes;
import dev.syncsetup.marketo.leads.Lead;
import dev.syncsetup.marketo.leads.LeadsClient;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signs that records have come from Dynamics. */
record DataSigns(FieldsClient fields, LeadsClient leads) {
  private static final List<String> PERSONS = List.of("Lead", "Contact");
  private static final String EMAIL = "email";

  CrmAttachment arrived() {
    List<String> evidence = new ArrayList<>();
    try {
      return new CrmAttachment(arrived(evidence), evidence);
    } catch (PermissionException e) {
      evidence.add(Refused.evidence("Persons", "Read-Only Lead", e));
      return new CrmAttachment(Verdict.UNKNOWN, evidence);
    }
  }

  PersonArrival personArrived(String email) {
    List<String> evidence = new ArrayList<>();
    try {
      return personArrived(email, evidence);
    } catch (PermissionException e) {
      evidence.add(Refused.evidence("Persons", "Read-Only Lead", e));
      return new PersonArrival(Verdict.UNKNOWN, Optional.empty(), evidence);
    }
  }

  private Verdict arrived(List<String> evidence) {
    ObjectDescription description = fields.describe(MarketoObject.LEAD);
    if (!hasType(description, evidence)) {
      return Verdict.UNKNOWN;
    }
    if (!description.isSearchable(MicrosoftType.NAME)) {
      evidence.add(
          "Whether persons have come cannot be asked: this instance does not find persons by"
              + " msftType. Follow one person with personArrived(email) instead.");
      return Verdict.DYNAMICS_SCHEMA_PRESENT;
    }
    return anybody(evidence) ? Verdict.DATA_SEEN : Verdict.DYNAMICS_SCHEMA_PRESENT;
  }

  private boolean anybody(List<String> evidence) {
    Optional<Lead> somebody;
    try {
      somebody =
          leads.find(MicrosoftType.NAME, PERSONS, List.of(MicrosoftType.NAME)).stream().findFirst();
    } catch (ServiceException e) {
      if (!isTooMany(e)) {
        throw e;
      }
      evidence.add("Marketo finds more persons from Dynamics than it lists: " + e.getMessage());
      return true;
    }
    evidence.add(
        somebody
            .map(lead -> "Person " + lead.id() + " is from Dynamics: " + type(lead) + ".")
            .orElse("No person is from Dynamics: none has msftType Lead or Contact."));
    return somebody.isPresent();
  }

  /** The code alone may mean a wrong value as well. */
  private static boolean isTooMany(ServiceException e) {
    return e.code().filter(ErrorCodes.TOO_MANY_OR_INVALID::equals).isPresent()
        && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("too many");
  }

  private PersonArrival personArrived(String email, List<String> evidence) {
    ObjectDescription description = fields.describe(MarketoObject.LEAD);
    if (!hasType(description, evidence)) {
      return new PersonArrival(Verdict.UNKNOWN, Optional.empty(), evidence);
    }
    if (!description.isSearchable(EMAIL)) {
      evidence.add("This instance does not find persons by email, so nobody can be looked for.");
      return new PersonArrival(Verdict.DYNAMICS_SCHEMA_PRESENT, Optional.empty(), evidence);
    }
    List<Lead> found =
        leads.find(EMAIL, List.of(email), List.of(EMAIL, MicrosoftType.NAME)).stream().toList();
    Optional<Lead> canary = found.stream().filter(lead -> !type(lead).isEmpty()).findFirst();
    evidence.add(line(email, found, canary));
    return new PersonArrival(
        canary.isPresent() ? Verdict.FLOWING : Verdict.DYNAMICS_SCHEMA_PRESENT, canary, evidence);
  }

  private static String line(String email, List<Lead> found, Optional<Lead> canary) {
    if (found.isEmpty()) {
      return "Marketo has no person " + email + ".";
    }
    return canary
        .map(
            lead ->
                email
                    + " is person "
                    + lead.id()
                    + ", from Dynamics: "
                    + type(lead)
                    + ". If Marketo did not know the address before, the sync is running.")
        .orElse(
            "Marketo has a person "
                + email
                + " that is not from Dynamics: msftType is empty. Use an address that Marketo does"
                + " not know.");
  }

  private static boolean hasType(ObjectDescription description, List<String> evidence) {
    boolean there = description.has(MicrosoftType.NAME);
    if (!there) {
      evidence.add(
          "The person field msftType is not there, so nothing tells persons from Dynamics apart.");
    }
    return there;
  }

  private static String type(Lead lead) {
    return lead.value(MicrosoftType.NAME).orElse("");
  }
}
