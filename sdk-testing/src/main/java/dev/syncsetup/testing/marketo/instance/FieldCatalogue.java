package dev.syncsetup.testing.marketo.instance;

import dev.syncsetup.testing.marketo.crm.CrmPerson;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields an instance has in its present CRM state. */
public final class FieldCatalogue {
  private static final List<CatalogueRow> ROWS = CatalogueRow.readAll();

  private final CrmSettings crm;
  private final OpenQuestions open;

  public FieldCatalogue(CrmSettings crm, OpenQuestions open) {
    this.crm = crm;
    this.open = open;
  }

  public List<Field> of(MarketoObject object) {
    Map<String, Field> fields = new LinkedHashMap<>();
    ROWS.stream()
        .filter(row -> object.shows(row.object()) && isPresent(row))
        .map(this::field)
        .forEach(field -> fields.putIfAbsent(field.name(), field));
    for (String table : object.tables()) {
      customColumns(table).stream()
          .map(column -> customField(table, column))
          .forEach(field -> fields.putIfAbsent(field.name(), field));
    }
    return List.copyOf(fields.values());
  }

  /** What the sync brings of a person, by REST name: columns of the default map that are ticked. */
  Map<String, String> selected(CrmPerson person) {
    Map<String, String> values = new LinkedHashMap<>();
    for (CatalogueRow row : ROWS) {
      row.columns().stream()
          .filter(column -> column.startsWith(person.table() + ".") && isSelected(column))
          .map(column -> person.values().get(column.substring(person.table().length() + 1)))
          .filter(Objects::nonNull)
          .forEach(value -> values.put(restName(row), value));
    }
    return values;
  }

  /** The label of a Dynamics column in Marketo. */
  public String label(String table, String column) {
    return ROWS.stream()
        .filter(row -> row.columns().contains(table + "." + column))
        .map(CatalogueRow::displayName)
        .findFirst()
        .orElse(column);
  }

  /** Columns of the default field map. */
  public Set<String> defaultColumns(String table) {
    return ROWS.stream()
        .flatMap(row -> row.columns().stream())
        .filter(column -> column.startsWith(table + "."))
        .map(column -> column.substring(table.length() + 1))
        .collect(Collectors.toSet());
  }

  private boolean isPresent(CatalogueRow row) {
    return switch (row.origin()) {
      case STANDARD -> true;
      case MICROSOFT -> crm.state().isDynamics();
      case SALESFORCE -> crm.state() == CrmState.SALESFORCE;
    };
  }

  private Field field(CatalogueRow row) {
    boolean standard = row.origin() == CatalogueRow.Origin.STANDARD;
    boolean selected = row.columns().stream().anyMatch(this::isSelected);
    return new Field(
        restName(row),
        row.displayName(),
        row.dataType(),
        row.length(),
        row.updateable(),
        row.columns().isEmpty() ? !standard : selected,
        !standard);
  }

  private String restName(CatalogueRow row) {
    return row.name().equals("*") ? open.restName(row.displayName()) : row.name();
  }

  private boolean isSelected(String tableAndColumn) {
    int dot = tableAndColumn.indexOf('.');
    return crm.selection()
        .columns(tableAndColumn.substring(0, dot))
        .contains(tableAndColumn.substring(dot + 1));
  }

  private Collection<String> customColumns(String table) {
    Set<String> mapped = defaultColumns(table);
    return crm.selection().columns(table).stream()
        .filter(column -> !mapped.contains(column))
        .sorted()
        .toList();
  }

  /** Persons sync both ways, everything else only from Dynamics to Marketo. */
  private Field customField(String table, String column) {
    boolean twoWay = table.equals("lead") || table.equals("contact");
    return new Field(open.restName(column), column, "string", 255, twoWay, true, true);
  }
}
