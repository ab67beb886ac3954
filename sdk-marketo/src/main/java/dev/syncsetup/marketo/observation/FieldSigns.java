package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.fields.MarketoField;
import dev.syncsetup.marketo.fields.MarketoObject;
import dev.syncsetup.marketo.fields.ObjectDescription;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Signs that the selection of fields has reached Marketo. */
record FieldSigns(FieldsClient fields) {

  ExpectedFields expected(Collection<String> displayNames) {
    ObjectDescription leads;
    try {
      leads = fields.describe(MarketoObject.LEAD);
    } catch (PermissionException e) {
      return new ExpectedFields(
          Verdict.UNKNOWN,
          List.of(),
          List.of(),
          List.copyOf(displayNames),
          List.of(Refused.evidence("Person fields", "Read-Only Lead", e)));
    }
    return sorted(displayNames, leads);
  }

  private static ExpectedFields sorted(Collection<String> displayNames, ObjectDescription leads) {
    List<MarketoField> managed = new ArrayList<>();
    List<MarketoField> others = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> evidence = new ArrayList<>();
    boolean microsoft = leads.fields().stream().anyMatch(MicrosoftType::is);
    evidence.add(
        microsoft
            ? "The field Microsoft Type is there, which the Dynamics sync brings."
            : "The field Microsoft Type, which the Dynamics sync brings, is not there.");
    for (String displayName : displayNames) {
      List<MarketoField> found = leads.named(displayName);
      found.forEach(field -> (field.crmManaged() ? managed : others).add(field));
      if (found.isEmpty()) {
        missing.add(displayName);
      }
      evidence.add(line(displayName, found));
    }
    Verdict verdict = microsoft ? Verdict.DYNAMICS_SCHEMA_PRESENT : Verdict.UNKNOWN;
    return new ExpectedFields(verdict, managed, others, missing, evidence);
  }

  private static String line(String displayName, List<MarketoField> found) {
    if (found.isEmpty()) {
      return "No person field is called " + displayName + ".";
    }
    List<String> each =
        found.stream()
            .map(
                field ->
                    field.name() + (field.crmManaged() ? ", CRM-managed" : ", not CRM-managed"))
            .toList();
    return displayName + " is there: " + String.join("; ", each) + ".";
  }
}
