package dev.syncsetup.dynamics.solutions;

import java.util.List;
import java.util.Optional;

/** Solutions of one organisation. Immutable and thread-safe. */
public interface SolutionsClient {

  Optional<Solution> find(String uniqueName);

  List<Solution> findByFriendlyName(String friendlyName);

  /** Starts an update (never an upgrade) with the package; activates its plug-in steps. */
  ImportJob startImport(SolutionPackage solution);

  /** An import of anybody that runs now. */
  Optional<ImportJob> running();

  ImportStatus status(ImportJob job);

  List<PluginStep> pluginSteps(SolutionId solution);
}
