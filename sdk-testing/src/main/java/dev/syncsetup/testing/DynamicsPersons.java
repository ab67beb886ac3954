package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Leads and contacts of the simulated Dataverse, as Marketo's sync user sees them. */
record DynamicsPersons(DataverseSimulator dataverse) {
  private static final Set<String> TABLES = Set.of("lead", "contact");

  List<CrmPerson> readableBy(UUID syncUser) {
    return dataverse.tables().stream()
        .filter(table -> TABLES.contains(table.logicalName()))
        .filter(table -> dataverse.allows(syncUser, "prvRead" + table.privilegeNoun()))
        .flatMap(table -> dataverse.rows(table.logicalName()).stream())
        .map(row -> person(row, syncUser))
        .toList();
  }

  private static CrmPerson person(Row row, UUID syncUser) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : row.table().columns(Instant.MAX)) {
      if (!row.get(column.logicalName()).isNull()) {
        values.put(column.logicalName(), row.text(column.logicalName()));
      }
    }
    return new CrmPerson(
        row.table().logicalName(),
        row.id(),
        row.version(),
        Instant.parse(row.text("modifiedon")),
        row.refersTo("modifiedby", syncUser),
        values);
  }
}
