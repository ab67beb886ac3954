package dev.syncsetup.testing.dataverse.solutions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.dataverse.odata.Literal;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The body of an import action, its parameter names checked.
 *
 * @param parameters names the action has
 */
record ImportRequest(ObjectNode body, Set<String> parameters) {
  static final Set<String> IMPORT =
      Set.of(
          "OverwriteUnmanagedCustomizations",
          "PublishWorkflows",
          "CustomizationFile",
          "ImportJobId",
          "ConvertToManaged",
          "SkipProductUpdateDependencies",
          "HoldingSolution",
          "SkipQueueRibbonJob",
          "LayerDesiredOrder",
          "AsyncRibbonProcessing",
          "ComponentParameters",
          "SolutionParameters");

  /** An upgrade neither holds nor chooses layers. */
  static final Set<String> UPGRADE =
      Set.of(
          "OverwriteUnmanagedCustomizations",
          "PublishWorkflows",
          "CustomizationFile",
          "ImportJobId",
          "ConvertToManaged",
          "SkipProductUpdateDependencies",
          "SkipQueueRibbonJob",
          "AsyncRibbonProcessing",
          "ComponentParameters",
          "SolutionParameters");

  ImportRequest {
    checkNames(body, parameters);
    for (String required : new String[] {"OverwriteUnmanagedCustomizations", "PublishWorkflows"}) {
      if (!body.path(required).isBoolean()) {
        throw ODataError.badPayload("The parameter '" + required + "' is required.");
      }
    }
  }

  /** Refuses parameters an action does not have. */
  static void checkNames(ObjectNode body, Set<String> names) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw ODataError.badPayload(
                    "The parameter '" + name + "' is not a valid parameter for the operation.");
              }
            });
  }

  Optional<String> file() {
    return Optional.of(body.path("CustomizationFile"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  Optional<UUID> stageId() {
    return Literal.guid(body.path("SolutionParameters").path("StageSolutionUploadId").asText(""));
  }

  Optional<UUID> importJobId() {
    return Literal.guid(body.path("ImportJobId").asText(""));
  }

  boolean publishWorkflows() {
    return body.path("PublishWorkflows").booleanValue();
  }

  boolean holding() {
    return body.path("HoldingSolution").asBoolean(false);
  }
}
