package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.spi.http.ServiceConnection;
import java.util.List;
import java.util.Optional;

/**
 * Solutions of one organisation. Immutable and thread-safe.
 *
 * @see <a href="https://learn.microsoft.com/power-platform/alm/solution-async">Solution staging,
 *     with asynchronous import and export</a>
 */
public interface SolutionsClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static SolutionsClient over(ServiceConnection dataverse) {
    return new RestSolutionsClient(dataverse);
  }

  /** Finds an installed solution by its technical name, in any case; one read. */
  Optional<Solution> find(String uniqueName);

  /** Finds the visible solutions that people know by this name, in any case; one read. */
  List<Solution> findByFriendlyName(String friendlyName);

  /**
   * Starts an import: one POST that is never repeated. It installs the package or updates what is
   * installed (never an upgrade, which would delete what the package no longer has), keeps
   * unmanaged customizations, and activates processes and plug-in steps. The import cannot be taken
   * back; uninstalling the solution deletes the data in its tables.
   *
   * <p>While another import, publish or customization runs, the call waits for it, up to the
   * client's longest wait.
   *
   * @throws dev.syncsetup.core.errors.TransportException when no answer came; if it {@linkplain
   *     dev.syncsetup.core.errors.TransportException#maybeProcessed() may have arrived}, look for a
   *     {@link #running()} import before starting again
   * @throws dev.syncsetup.core.errors.RateLimitedException when the other operation took longer
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not import
   * @throws dev.syncsetup.core.errors.ServiceException when the package is refused at once
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/importsolutionasync">
   *     ImportSolutionAsync</a>
   */
  ImportJob startImport(SolutionPackage solution);

  /**
   * Finds an import of anybody that runs now, to be followed with {@link #status}; one read, two
   * when there is one.
   */
  Optional<ImportJob> running();

  /**
   * Reads how far an import is: one read while it runs, two when it has succeeded, three when it
   * has failed. Percentages are the server's own.
   */
  ImportStatus status(ImportJob job);

  /**
   * Lists the SDK message processing steps of a solution; one read, and another per 50 steps. A
   * step that is disabled breaks what the solution does.
   */
  List<PluginStep> pluginSteps(SolutionId solution);
}
