package dev.syncsetup.dynamics.solutions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What importing a solution says on the wire. */
final class ImportJson {
  private ImportJson() {}

  /** Body of ImportSolutionAsync; sends no ImportJobId, which the server makes itself. */
  record Request(
      @JsonProperty("OverwriteUnmanagedCustomizations") boolean overwrite,
      @JsonProperty("PublishWorkflows") boolean publishWorkflows,
      @JsonProperty("SkipProductUpdateDependencies") boolean skipDependencies,
      @JsonProperty("HoldingSolution") boolean holding,
      @JsonProperty("ComponentParameters") List<String> componentParameters,
      @JsonProperty("CustomizationFile") String base64) {

    /** An update that keeps customizations and activates processes and plug-in steps. */
    static Request update(SolutionPackage solution) {
      return new Request(false, true, false, false, List.of(), solution.base64());
    }

    @Override
    public String toString() {
      return "Request[" + base64.length() + " characters]";
    }
  }

  /** Answer of ImportSolutionAsync. */
  record Started(
      @JsonProperty("AsyncOperationId") UUID asyncOperationId,
      @JsonProperty("ImportJobKey") UUID importJobId) {}

  /** An importjob row. */
  record Job(
      UUID importjobid, double progress, @Nullable String completedon, @Nullable String data) {}

  /** Answer of RetrieveSolutionImportResult. */
  record Result(@JsonProperty("SolutionOperationResult") Operation operation) {}

  /** The inner part of {@link Result}. */
  record Operation(
      @JsonProperty("Status") @Nullable String status,
      @JsonProperty("WarningMessages") @Nullable JsonNode warnings,
      @JsonProperty("ErrorMessages") @Nullable JsonNode errors) {

    boolean passed() {
      return "Passed".equalsIgnoreCase(status);
    }

    List<String> warningTexts() {
      return texts(warnings);
    }

    List<String> errorTexts() {
      return texts(errors);
    }

    /** The reference does not say what a message is, so texts and objects are both read. */
    private static List<String> texts(@Nullable JsonNode messages) {
      return messages == null
          ? List.of()
          : Stream.iterate(0, i -> i < messages.size(), i -> i + 1)
              .map(i -> text(messages.path(i)))
              .filter(text -> !text.isBlank())
              .toList();
    }

    private static String text(JsonNode message) {
      if (message.isObject()) {
        return message.has("Message") ? message.path("Message").asText("") : message.toString();
      }
      return message.asText("");
    }
  }
}
