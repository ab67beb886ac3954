package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.Map;
import java.util.UUID;

/** A table that only the platform writes. */
public final class ReadOnlyRules extends TableRules {

  @Override
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    throw refusal("Create", table);
  }

  @Override
  public void update(Call call, Row row, Map<String, JsonNode> changes) {
    throw refusal("Update", row.table());
  }

  @Override
  public void delete(Call call, Row row) {
    throw refusal("Delete", row.table());
  }

  private static ODataError refusal(String method, Table table) {
    return new ODataError(
        405,
        "",
        "The '"
            + method
            + "' method does not support entities of type '"
            + table.logicalName()
            + "'.");
  }
}
