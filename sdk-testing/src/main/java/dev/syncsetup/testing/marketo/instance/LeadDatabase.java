package dev.syncsetup.testing.marketo.instance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons and companies of an instance. */
public final class LeadDatabase {
  private final Map<Long, Map<String, String>> leads = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> companies = new LinkedHashMap<>();
  private long lastId;

  /** Adds a person with values by REST name; its id is the result and one of its values. */
  public long addLead(Map<String, String> values) {
    Map<String, String> lead = new LinkedHashMap<>(values);
    lead.put("id", String.valueOf(++lastId));
    leads.put(lastId, lead);
    return lastId;
  }

  /** Changes values of a person; false when there is none. */
  boolean update(long id, Map<String, String> values) {
    Map<String, String> lead = leads.get(id);
    if (lead != null) {
      lead.putAll(values);
    }
    return lead != null;
  }

  public boolean deleteLead(long id) {
    return leads.remove(id) != null;
  }

  public List<Map<String, String>> leads() {
    return List.copyOf(leads.values());
  }

  /** Persons of which the field has one of the values, regardless of case. */
  public List<Map<String, String>> leadsBy(String field, List<String> values) {
    return leads.values().stream()
        .filter(
            lead ->
                Optional.ofNullable(lead.get(field))
                    .filter(value -> values.stream().anyMatch(value::equalsIgnoreCase))
                    .isPresent())
        .toList();
  }

  /** Companies made through REST, by externalCompanyId; mutable. */
  public Map<String, Map<String, String>> companies() {
    return companies;
  }
}
