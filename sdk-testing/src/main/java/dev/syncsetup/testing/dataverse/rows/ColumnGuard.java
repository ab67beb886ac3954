package dev.syncsetup.testing.dataverse.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Privileges;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.Map;
import java.util.UUID;

/** Values that a caller with the privilege to write may still not write. */
final class ColumnGuard {
  private final Call call;

  ColumnGuard(Call call) {
    this.call = call;
  }

  /** Nobody can own what he or she may not read. */
  void requireOwner(Table table, Map<String, JsonNode> changes) {
    JsonNode wanted = changes.get("ownerid");
    boolean owned = table.column("ownerid").filter(column -> column.type().isLookup()).isPresent();
    if (!owned || wanted == null || wanted.isNull()) {
      return;
    }
    Row owner = call.store().row("systemuser", UUID.fromString(wanted.textValue()));
    String privilege = Privileges.read(table);
    if (!call.organization().roles().allows(owner, privilege)) {
      throw new ODataError(
          403,
          "0x80040231",
          "Principal user (Id=" + owner.id() + ", type=8) is missing " + privilege + " privilege.");
    }
  }

  /** Administrators are in a profile that opens every column. */
  void requireUnsecured(Table table, Map<String, JsonNode> changes) {
    if (call.organization().roles().isAdministrator(call.caller().user())) {
      return;
    }
    for (Column column : table.columns(call.horizon())) {
      if (changes.containsKey(column.logicalName())
          && column.details().path(Column.SECURED).asBoolean()) {
        throw new ODataError(
            403,
            "0x8004f507",
            "The caller may not update the secured column " + column.logicalName() + ".");
      }
    }
  }
}
