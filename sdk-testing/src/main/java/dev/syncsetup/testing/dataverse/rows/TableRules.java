package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Navigation;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What happens when the rows of a table are written. This class is the behaviour of ordinary
 * tables; special ones override what differs.
 */
public class TableRules {

  /** Makes a row. The changes hold known columns with values of the right type. */
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    Row row = call.store().insert(table.logicalName(), id);
    UUID caller = call.caller().id();
    setIfKnown(row, "statecode", 0);
    setIfKnown(row, "statuscode", 1);
    for (String column : new String[] {"ownerid", "createdby", "modifiedby"}) {
      if (table.column(column).filter(known -> known.type().isLookup()).isPresent()) {
        row.set(column, caller);
      }
    }
    for (Column column : table.columns(Instant.MAX)) {
      if (column.details().has("DefaultValue")) {
        row.set(column.logicalName(), column.details().path("DefaultValue"));
      }
    }
    changes.forEach(row::set);
    nameFully(row);
    return row;
  }

  /** Changes a row. */
  public void update(Call call, Row row, Map<String, JsonNode> changes) {
    changes.forEach(row::set);
    if (row.table().column("modifiedby").isPresent()) {
      row.set("modifiedby", call.caller().id());
    }
    nameFully(row);
  }

  /** Takes a row away. */
  public void delete(Call call, Row row) {
    call.store().delete(row);
  }

  /** Links two rows of a many-to-many relationship. */
  public void associate(Call call, Row row, Navigation navigation, Row other) {
    call.store().link(navigation.name(), row.id(), other.id());
  }

  /** Undoes a link that exists. */
  public void disassociate(Call call, Row row, Navigation navigation, Row other) {
    call.store().unlink(navigation.name(), row.id(), other.id());
  }

  /** A row that comes into being because somebody names its alternate key. */
  public Optional<Row> appear(Call call, String key) {
    return Optional.empty();
  }

  /** The refusal when a body refers to a row of this table that does not exist. */
  public ODataError absentReference(UUID id) {
    return new ODataError(404, "0x80040217", "The record with Id = " + id + " Does Not Exist");
  }

  private static void setIfKnown(Row row, String column, int value) {
    if (row.table().column(column).isPresent()) {
      row.set(column, value);
    }
  }

  private static void nameFully(Row row) {
    boolean person = row.table().column("fullname").isPresent();
    if (person && !(row.text("firstname") + row.text("lastname")).isEmpty()) {
      row.set("fullname", (row.text("firstname") + " " + row.text("lastname")).strip());
    }
  }
}
