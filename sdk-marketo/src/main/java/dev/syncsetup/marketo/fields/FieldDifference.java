package dev.syncsetup.marketo.fields;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has changed among the person fields of an instance between two moments.
 *
 * @param from when the earlier snapshot was taken
 * @param to when the later one was taken
 * @param added fields that are new
 * @param removed fields that are gone, as they were
 * @param becameCrmManaged fields of both that the CRM sync handles now and did not before
 * @param noLongerCrmManaged the other way round
 */
public record FieldDifference(
    Instant from,
    Instant to,
    List<MarketoField> added,
    List<MarketoField> removed,
    List<MarketoField> becameCrmManaged,
    List<MarketoField> noLongerCrmManaged) {
  public FieldDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    becameCrmManaged = List.copyOf(becameCrmManaged);
    noLongerCrmManaged = List.copyOf(noLongerCrmManaged);
  }

  /**
   * The new fields that carry a name of the Dynamics sync: REST names that begin with msft, display
   * names that begin with Microsoft or Company Microsoft. That they were not there before is what
   * makes them proof: it is not documented which of them an instance without Dynamics has.
   *
   * <p>A field here proves that credentials for Dynamics were saved between the two moments. It
   * does not prove that the sync is on, that data flows, or which organisation is connected.
   */
  public List<MarketoField> dynamicsFields() {
    return added.stream().filter(FieldDifference::isOfDynamics).toList();
  }

  /** Whether nothing has changed. */
  public boolean isEmpty() {
    return added.isEmpty()
        && removed.isEmpty()
        && becameCrmManaged.isEmpty()
        && noLongerCrmManaged.isEmpty();
  }

  static FieldDifference between(FieldSnapshot earlier, FieldSnapshot later) {
    Map<String, MarketoField> before = byName(earlier);
    Map<String, MarketoField> after = byName(later);
    List<MarketoField> turned =
        later.fields().stream()
            .filter(field -> hasTurned(before.get(field.name()), field))
            .toList();
    return new FieldDifference(
        earlier.takenAt(),
        later.takenAt(),
        without(later, before),
        without(earlier, after),
        turned.stream().filter(MarketoField::crmManaged).toList(),
        turned.stream().filter(field -> !field.crmManaged()).toList());
  }

  private static boolean hasTurned(@Nullable MarketoField before, MarketoField after) {
    return before != null && before.crmManaged() != after.crmManaged();
  }

  private static List<MarketoField> without(FieldSnapshot all, Map<String, MarketoField> known) {
    return all.fields().stream().filter(field -> !known.containsKey(field.name())).toList();
  }

  private static Map<String, MarketoField> byName(FieldSnapshot snapshot) {
    return snapshot.fields().stream()
        .collect(Collectors.toMap(MarketoField::name, Function.identity(), (one, two) -> one));
  }

  private static boolean isOfDynamics(MarketoField field) {
    return field.name().startsWith("msft")
        || field.displayName().startsWith("Microsoft ")
        || field.displayName().startsWith("Company Microsoft ");
  }
}
