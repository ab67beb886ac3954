package dev.syncsetup.dynamics.internal.solutions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.SolutionComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What solutions hold, by the wire names. */
public final class ContentsJson {
  private ContentsJson() {}

  /** A solutioncomponent row. */
  public record Component(int componenttype, UUID objectid) {
    public SolutionComponent component() {
      return new SolutionComponent(new ComponentType(componenttype), objectid);
    }
  }

  /** An sdkmessageprocessingstep row. */
  public record Step(UUID sdkmessageprocessingstepid, @Nullable String name, int statecode) {}

  /** The state of a step, in the pair the server accepts. */
  public record StepState(
      @JsonProperty("statecode") int statecode, @JsonProperty("statuscode") int statuscode) {
    public static final StepState ENABLED = new StepState(0, 1);
  }
}
