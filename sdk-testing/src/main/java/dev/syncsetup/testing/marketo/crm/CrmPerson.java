package dev.syncsetup.testing.marketo.crm;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A lead or contact as it stands in Dynamics.
 *
 * @param table lead or contact
 * @param version grows with every change
 * @param changedAt when it was last changed
 * @param bySyncUser whether the sync user made the last change, of which Marketo learns nothing
 * @param values texts by logical name of the column; columns without value are absent
 */
public record CrmPerson(
    String table,
    UUID id,
    long version,
    Instant changedAt,
    boolean bySyncUser,
    Map<String, String> values) {
  public CrmPerson {
    values = Map.copyOf(values);
  }
}
