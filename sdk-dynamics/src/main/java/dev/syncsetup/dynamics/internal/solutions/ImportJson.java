package dev.syncsetup.dynamics.internal.solutions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What importing a solution says on the wire. */
public final class ImportJson {
  private ImportJson() {}

  /**
   * Body of ImportSolutionAsync and StageAndUpgradeAsync; sends no ImportJobId, which the server
   * makes itself. Keeps customizations, and activates processes and plug-in steps.
   *
   * @param holding whether the package waits beside the installed one; StageAndUpgradeAsync does
   *     not know the parameter
   * @param base64 the package, unless it was staged
   * @param staged the package, when it was staged
   */
  public record Request(
      @JsonProperty("OverwriteUnmanagedCustomizations") boolean overwrite,
      @JsonProperty("PublishWorkflows") boolean publishWorkflows,
      @JsonProperty("SkipProductUpdateDependencies") boolean skipDependencies,
      @JsonProperty("HoldingSolution") @Nullable Boolean holding,
      @JsonProperty("ComponentParameters") List<String> componentParameters,
      @JsonProperty("CustomizationFile") @Nullable String base64,
      @JsonProperty("SolutionParameters") @Nullable Staged staged) {

    public static Request update(String base64) {
      return new Request(false, true, false, false, List.of(), base64, null);
    }

    public static Request updateStaged(UUID uploadId) {
      return new Request(false, true, false, false, List.of(), null, new Staged(uploadId));
    }

    public static Request hold(String base64) {
      return new Request(false, true, false, true, List.of(), base64, null);
    }

    public static Request upgrade(String base64) {
      return new Request(false, true, false, null, List.of(), base64, null);
    }

    @Override
    public String toString() {
      return "Request[" + (base64 == null ? "staged" : base64.length() + " characters") + "]";
    }
  }

  /** Names a package that waits on the server. */
  public record Staged(@JsonProperty("StageSolutionUploadId") UUID uploadId) {}

  /** Answer of ImportSolutionAsync. */
  public record Started(
      @JsonProperty("AsyncOperationId") UUID asyncOperationId,
      @JsonProperty("ImportJobKey") UUID importJobId) {}

  /** An importjob row. */
  public record Job(
      UUID importjobid,
      @Nullable String solutionname,
      double progress,
      @Nullable String completedon,
      @Nullable String data) {}

  /** Answer of RetrieveSolutionImportResult. */
  public record Result(@JsonProperty("SolutionOperationResult") Operation operation) {}

  /** The inner part of {@link Result}. */
  public record Operation(
      @JsonProperty("Status") @Nullable String status,
      @JsonProperty("WarningMessages") @Nullable JsonNode warnings,
      @JsonProperty("ErrorMessages") @Nullable JsonNode errors) {

    public boolean passed() {
      return "Passed".equalsIgnoreCase(status);
    }

    public List<String> warningTexts() {
      return texts(warnings);
    }

    public List<String> errorTexts() {
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
