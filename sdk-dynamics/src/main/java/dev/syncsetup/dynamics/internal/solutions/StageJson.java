package dev.syncsetup.dynamics.internal.solutions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What StageSolution says on the wire. */
public final class StageJson {
  private StageJson() {}

  /** Body of StageSolution. */
  public record Request(@JsonProperty("CustomizationFile") String base64) {
    @Override
    public String toString() {
      return "Request[" + base64.length() + " characters]";
    }
  }

  /** Answer of StageSolution. */
  public record Answer(@JsonProperty("StageSolutionResults") Results results) {}

  /** The inner part of {@link Answer}. */
  public record Results(
      @JsonProperty("StageSolutionUploadId") @Nullable UUID uploadId,
      @JsonProperty("StageSolutionStatus") @Nullable String status,
      @JsonProperty("SolutionDetails") @Nullable Details details,
      @JsonProperty("MissingDependencies") @Nullable List<Dependency> dependencies,
      @JsonProperty("SolutionValidationResults") @Nullable List<Finding> findings) {

    /** The status is a name, or its number. */
    public boolean passed() {
      return "Passed".equalsIgnoreCase(status) || "1".equals(status);
    }

    public List<MissingDependency> missing() {
      return dependencies == null
          ? List.of()
          : dependencies.stream().map(Dependency::dependency).toList();
    }

    public List<Finding> allFindings() {
      return findings == null ? List.of() : findings;
    }
  }

  /** How the package compares with what is installed. */
  public record Details(
      @JsonProperty("PreviousSolutionVersion") @Nullable String previousVersion,
      @JsonProperty("HasPendingUpgrade") boolean pendingUpgrade) {}

  /** Something the check found. */
  public record Finding(
      @JsonProperty("SolutionValidationResultType") @Nullable String type,
      @JsonProperty("Message") @Nullable String message,
      @JsonProperty("ErrorCode") int errorCode) {}

  /** A missing dependency; types come as numbers or as texts. */
  public record Dependency(
      @JsonProperty("RequiredComponentSchemaName") @Nullable String requiredSchemaName,
      @JsonProperty("RequiredComponentDisplayName") @Nullable String requiredName,
      @JsonProperty("RequiredComponentType") @Nullable JsonNode requiredType,
      @JsonProperty("RequiredSolutionName") @Nullable String solution,
      @JsonProperty("DependentComponentSchemaName") @Nullable String dependentSchemaName,
      @JsonProperty("DependentComponentDisplayName") @Nullable String dependentName,
      @JsonProperty("DependentComponentType") @Nullable JsonNode dependentType) {

    MissingDependency dependency() {
      return new MissingDependency(
          first(requiredName, requiredSchemaName),
          type(requiredType),
          Objects.requireNonNullElse(solution, ""),
          first(dependentName, dependentSchemaName),
          type(dependentType));
    }

    private static String first(@Nullable String one, @Nullable String other) {
      return Stream.of(one, other)
          .filter(text -> text != null && !text.isBlank())
          .map(String::valueOf)
          .findFirst()
          .orElse("");
    }

    private static ComponentType type(@Nullable JsonNode code) {
      return new ComponentType(code == null ? 0 : code.asInt(0));
    }
  }
}
