package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.organization.Components;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.dataverse.store.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Takes components out of an organisation, with the data they hold. */
final class Removal {
  private final Store store;

  Removal(Store store) {
    this.store = store;
  }

  /** Takes away what a solutioncomponent row stands for, and the row. */
  void take(Row component) {
    UUID id = component.guid("objectid").orElseThrow();
    switch (component.number("componenttype")) {
      case Components.TABLE -> table(id);
      case Components.COLUMN -> column(id);
      case Components.ROLE ->
          store
              .rows("role", role -> role.id().equals(id) || role.refersTo("parentrootroleid", id))
              .forEach(store::delete);
      case Components.PLUGIN_STEP ->
          store.find("sdkmessageprocessingstep", id).ifPresent(store::delete);
      default -> {}
    }
    store.delete(component);
  }

  /** Takes managed columns off the package's own tables that it has no more. */
  void columnsMissingFrom(SolutionPackage content) {
    for (Element entity : content.entities()) {
      Element definition = Xml.first(entity, "EntityInfo", "entity").orElseThrow();
      String name = definition.getAttribute("Name").toLowerCase(Locale.ROOT);
      Set<String> kept =
          Xml.all(definition, "attributes", "attribute").stream()
              .map(attribute -> attribute.getAttribute("PhysicalName").toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      store
          .schema()
          .find(name)
          .filter(table -> table.origin().isCustom())
          .ifPresent(table -> columnsExcept(table, kept));
    }
  }

  private static void columnsExcept(Table table, Set<String> kept) {
    for (Column column : table.columns(Instant.MAX)) {
      if (column.origin() == Origin.MANAGED && !kept.contains(column.logicalName())) {
        table.removeColumn(column.logicalName());
      }
    }
  }

  private void table(UUID id) {
    for (Table table : store.schema().tables()) {
      if (Schema.metadataId(table).equals(id)) {
        store.rows(table.logicalName()).forEach(store::delete);
        store.schema().remove(table);
      }
    }
  }

  private void column(UUID id) {
    for (Table table : store.schema().tables()) {
      table.columns(Instant.MAX).stream()
          .filter(column -> Schema.metadataId(table, column).equals(id))
          .forEach(column -> table.removeColumn(column.logicalName()));
    }
  }
}
