package dev.syncsetup.marketo.leads;

import java.util.Map;
import java.util.Optional;

/**
 * A person in Marketo, as far as it was asked for.
 *
 * @param id Marketo's id
 * @param values texts by REST name; a field without value is absent
 */
public record Lead(long id, Map<String, String> values) {
  public Lead {
    values = Map.copyOf(values);
  }

  /** The value of a field by REST name; nothing when it is empty or was not asked for. */
  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field));
  }
}
