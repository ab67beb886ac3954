package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.odata.Condition;
import dev.syncsetup.testing.dataverse.odata.FilterParser;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.odata.QueryOptions;
import java.util.ArrayList;
import java.util.List;

/** Filters definitions and cuts them down to what was selected. */
final class DefinitionQuery {
  private final MetadataType type;
  private final QueryOptions options;
  private final Condition condition;

  /** Refuses names and options that definitions do not have. */
  DefinitionQuery(MetadataType type, QueryOptions options) {
    this.type = type;
    this.options = options;
    for (String name : options.select()) {
      if (!type.has(name)) {
        throw ODataError.unknownProperty(name, type.name());
      }
    }
    if (!options.orderBy().isEmpty() || options.top().isPresent()) {
      throw ODataError.badRequest("Definitions can neither be ordered nor paged.");
    }
    this.condition =
        options
            .filter()
            .map(text -> FilterParser.parse(text, type, options.aliases()))
            .orElse(item -> true);
  }

  boolean matches(ObjectNode definition) {
    return condition.holds(MetadataType.item(definition));
  }

  /** The definition without what was not asked for; id and type stay. */
  ObjectNode cut(ObjectNode definition) {
    if (!options.select().isEmpty()) {
      List<String> kept = new ArrayList<>(options.select());
      kept.add("@odata.type");
      kept.add("MetadataId");
      definition.retain(kept);
    } else {
      definition.remove("OptionSet");
    }
    return definition;
  }

  QueryOptions options() {
    return options;
  }

  MetadataType type() {
    return type;
  }
}
