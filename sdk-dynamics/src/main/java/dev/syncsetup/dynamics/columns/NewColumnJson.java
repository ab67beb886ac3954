package dev.syncsetup.dynamics.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** The definition of a Two Options column to be created. */
record NewColumnJson(
    @JsonProperty("@odata.type") String odataType,
    @JsonProperty("AttributeType") String type,
    @JsonProperty("AttributeTypeName") Map<String, String> typeName,
    @JsonProperty("SchemaName") String schemaName,
    @JsonProperty("DefaultValue") boolean defaultValue,
    @JsonProperty("RequiredLevel") RequiredLevel requiredLevel,
    @JsonProperty("DisplayName") LabelJson displayName,
    @JsonProperty("OptionSet") OptionSet optionSet) {
  private static final String TYPES = "Microsoft.Dynamics.CRM.";

  /** Whether a value is demanded, and whether that may be changed. */
  record RequiredLevel(
      @JsonProperty("Value") String value,
      @JsonProperty("CanBeChanged") boolean canBeChanged,
      @JsonProperty("ManagedPropertyLogicalName") String property) {}

  /** The two values. */
  record OptionSet(
      @JsonProperty("@odata.type") String odataType,
      @JsonProperty("OptionSetType") String type,
      @JsonProperty("TrueOption") Option yes,
      @JsonProperty("FalseOption") Option no) {}

  /** One of the two values. */
  record Option(@JsonProperty("Value") int value, @JsonProperty("Label") LabelJson label) {}

  /**
   * @param labels display names by language
   * @param languageCode language of the words for the two values
   */
  static NewColumnJson of(TwoOptionsColumn column, Map<Integer, String> labels, int languageCode) {
    return new NewColumnJson(
        TYPES + "BooleanAttributeMetadata",
        "Boolean",
        Map.of("Value", "BooleanType"),
        column.schemaName(),
        column.defaultValue(),
        new RequiredLevel("None", true, "canmodifyrequirementlevelsettings"),
        LabelJson.of(labels),
        new OptionSet(
            TYPES + "BooleanOptionSetMetadata",
            "Boolean",
            new Option(1, LabelJson.of("Yes", languageCode)),
            new Option(0, LabelJson.of("No", languageCode))));
  }
}
