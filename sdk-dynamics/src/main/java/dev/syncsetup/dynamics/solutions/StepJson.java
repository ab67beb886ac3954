package dev.syncsetup.dynamics.solutions;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An sdkmessageprocessingstep row by its wire names. */
record StepJson(UUID sdkmessageprocessingstepid, @Nullable String name, int statecode) {

  /** A solutioncomponent row; for a step its object is the step's id. */
  record Component(UUID objectid) {}

  PluginStep step() {
    return new PluginStep(
        sdkmessageprocessingstepid, Objects.requireNonNullElse(name, ""), statecode == 0);
  }
}
