package dev.syncsetup.testing.dataverse.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.internal.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Localised texts of definitions. */
final class Labels {
  private Labels() {}

  /** The label as shown to a user of that language, who may find none in it. */
  static ObjectNode json(Map<Integer, String> labels, int language) {
    ObjectNode node = Json.object();
    var all = node.putArray("LocalizedLabels");
    labels.forEach((code, text) -> all.add(one(text, code)));
    String own = labels.get(language);
    if (own == null) {
      node.putNull("UserLocalizedLabel");
    } else {
      node.set("UserLocalizedLabel", one(own, language));
    }
    return node;
  }

  private static ObjectNode one(String text, int language) {
    return Json.object().put("Label", text).put("LanguageCode", language).put("IsManaged", true);
  }

  /** Reads a label from a body; its languages must be provisioned. */
  static Map<Integer, String> read(JsonNode label) {
    Map<Integer, String> result = new LinkedHashMap<>();
    for (JsonNode one : label.path("LocalizedLabels")) {
      int language = one.path("LanguageCode").asInt();
      if (!Organization.LANGUAGES.contains(language)) {
        throw ODataError.badRequest(
            "The language " + language + " of the label is not provisioned.");
      }
      result.put(language, one.path("Label").asText());
    }
    return result;
  }
}
