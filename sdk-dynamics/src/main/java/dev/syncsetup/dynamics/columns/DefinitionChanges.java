package dev.syncsetup.dynamics.columns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends changes of definitions; each must be given its turn by the caller. Thread-safe. */
final class DefinitionChanges {
  private final ServiceConnection dataverse;
  private final ColumnsApi api;

  DefinitionChanges(ServiceConnection dataverse, ColumnsApi api) {
    this.dataverse = dataverse;
    this.api = api;
  }

  /**
   * Creates a column, or finds that it is there.
   *
   * @param existing reads the column
   */
  void create(
      TwoOptionsColumn column,
      NewColumnJson body,
      Optional<String> solution,
      Supplier<Optional<Column>> existing) {
    try {
      dataverse.run(api.create(ODataLiteral.key(column.table()), solution.orElse(null), body));
    } catch (ConflictException e) {
      Column found = existing.get().orElseThrow(() -> e);
      if (!found.isTwoOptions()) {
        throw wrongType(column, found, e);
      }
    } catch (TransportException e) {
      if (!e.maybeProcessed() || existing.get().filter(Column::isTwoOptions).isEmpty()) {
        throw e;
      }
    } catch (ServiceException e) {
      throw e.code().filter(PublisherPrefixException.CODE::equals).isEmpty()
          ? e
          : new PublisherPrefixException(column.schemaName(), owner(solution), e);
    }
  }

  private static String owner(Optional<String> solution) {
    return solution.map(name -> "the solution " + name).orElse("some solution");
  }

  /** Definitions are replaced as a whole, so the whole is read first. */
  void change(String table, String column, ColumnChange change) {
    String tableKey = ODataLiteral.key(table);
    String columnKey = ODataLiteral.key(column);
    ObjectNode definition = dataverse.body(api.definition(tableKey, columnKey));
    definition.remove("@odata.context");
    change.defaultValue().ifPresent(value -> definition.put("DefaultValue", value.booleanValue()));
    if (!change.labels().isEmpty()) {
      label(definition, change.labels());
    }
    dataverse.run(api.change(tableKey, columnKey, definition));
  }

  private static void label(ObjectNode definition, Map<Integer, String> texts) {
    ArrayNode all = labels(definition);
    texts.forEach((language, text) -> text(all, language).put("Label", text));
  }

  private static ArrayNode labels(ObjectNode definition) {
    try {
      ObjectNode label = definition.withObjectProperty("DisplayName");
      // It repeats one of the others, in the text as it was.
      label.remove("UserLocalizedLabel");
      return label.withArrayProperty("LocalizedLabels");
    } catch (UnsupportedOperationException e) {
      throw new UnexpectedResponseException(
          "Dataverse describes the column with labels that are none. Nothing was changed.", e);
    }
  }

  private static ObjectNode text(ArrayNode all, int language) {
    for (JsonNode one : all) {
      if (one instanceof ObjectNode known && known.path("LanguageCode").asInt() == language) {
        return known;
      }
    }
    return all.addObject()
        .put("@odata.type", "Microsoft.Dynamics.CRM.LocalizedLabel")
        .put("LanguageCode", language);
  }

  /**
   * Deletes a column; one that is gone is what was wanted.
   *
   * @param existing reads the column
   */
  void delete(String table, String column, Supplier<Optional<Column>> existing) {
    try {
      dataverse.run(api.delete(ODataLiteral.key(table), ODataLiteral.key(column)));
    } catch (NotFoundException e) {
      if (existing.get().isPresent()) {
        throw e;
      }
    }
  }

  private static ConflictException wrongType(
      TwoOptionsColumn wanted, Column found, ConflictException refusal) {
    return new ConflictException(
        "The table "
            + wanted.table()
            + " has a column "
            + found.logicalName()
            + " already, of type "
            + found.type()
            + " instead of Boolean (Two Options). Delete that column, or choose another name.",
        new ServiceException.Details(
            "Dataverse",
            "ColumnsApi.create",
            refusal.status(),
            refusal.code().orElse(null),
            refusal.requestId().orElse(null),
            false));
  }
}
