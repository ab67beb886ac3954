package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.PluginStep;
import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.setup.engine.Reading;
import java.util.List;

/** What is read about Marketo's solution. */
public final class SolutionView {
  private final Reading<List<Solution>> installed;
  private final Reading<List<PluginStep>> pluginSteps;

  SolutionView(DynamicsClient dynamics, Wishes wishes) {
    this.installed =
        new Reading<>(
            () ->
                wishes
                    .solution()
                    .map(zip -> dynamics.solutions().find(zip.uniqueName()).stream().toList())
                    .orElseGet(
                        () ->
                            dynamics
                                .solutions()
                                .findByFriendlyName(wishes.names().solutionLabel())));
    this.pluginSteps =
        new Reading<>(
            () ->
                installed.get().size() == 1
                    ? dynamics.solutions().pluginSteps(installed.get().get(0).id())
                    : List.of());
  }

  /** Solutions that may be Marketo's: by unique name of the package, else by friendly name. */
  public Reading<List<Solution>> installed() {
    return installed;
  }

  /** Plug-in steps of the one installed solution; empty when there is none. */
  public Reading<List<PluginStep>> pluginSteps() {
    return pluginSteps;
  }

  /** Whether Marketo's parts can be in the organisation. */
  public boolean isInstalled() {
    return !installed.get().isEmpty();
  }

  public void forget() {
    installed.forget();
    pluginSteps.forget();
  }
}
