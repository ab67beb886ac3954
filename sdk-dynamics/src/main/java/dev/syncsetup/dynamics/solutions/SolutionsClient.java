package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.customization.Awaited;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.solutions.components.SolutionComponent;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeJob;
import dev.syncsetup.dynamics.solutions.upgrades.UpgradeStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Solutions of one organisation. Immutable and thread-safe.
 *
 * <p>Everything that installs or takes away needs the environment's one customization lock. Calls
 * of one client, and of those made from it with signedInAs, take turns; operations of others are
 * waited for, up to the client's longest wait, and then told as a {@link
 * dev.syncsetup.dynamics.customization.CustomizationLockedException}.
 *
 * @see <a href="https://learn.microsoft.com/power-platform/alm/solution-async">Solution staging,
 *     with asynchronous import and export</a>
 */
public interface SolutionsClient {

  /** For the SDK's own use: the client of one organisation. Sends nothing. */
  static SolutionsClient over(ServiceConnection dataverse, CustomizationTurns turns) {
    return new RestSolutionsClient(dataverse, turns);
  }

  /** Lists installed solutions; one read per page. */
  Page<Solution> list(SolutionFilter filter);

  /** Finds an installed solution by its technical name, in any case; one read. */
  Optional<Solution> find(String uniqueName);

  /** Finds the visible solutions that people know by this name, in any case; one read. */
  List<Solution> findByFriendlyName(String friendlyName);

  /**
   * Uploads a package and lets the server check it against the organisation: one POST, repeated
   * when the answer was lost. Nothing is installed. A package that does not pass is an answer, not
   * an error: see what it lacks in the result.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not import
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/stagesolution">
   *     StageSolution</a>
   */
  StageResult stage(SolutionPackage solution);

  /**
   * Starts an import: one POST that is never repeated. It installs the package or updates what is
   * installed (never an upgrade, which would delete what the package no longer has), keeps
   * unmanaged customizations, and activates processes and plug-in steps. The import cannot be taken
   * back; uninstalling the solution deletes the data in its tables.
   *
   * <p>Versions are not compared: whether an older package may go over a newer one is for the
   * caller to decide, with {@link #find} and {@link SolutionVersion#isBefore}.
   *
   * @throws dev.syncsetup.core.errors.TransportException when no answer came; if it {@linkplain
   *     dev.syncsetup.core.errors.TransportException#maybeProcessed() may have arrived}, look for a
   *     {@link #running()} import before starting again
   * @throws dev.syncsetup.dynamics.customization.CustomizationLockedException when another
   *     operation took longer than the client waits
   * @throws dev.syncsetup.core.errors.ConflictException when a pending upgrade is in the way
   * @throws dev.syncsetup.core.errors.PermissionException when the caller may not import
   * @throws dev.syncsetup.core.errors.ServiceException when the package is refused at once
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/importsolutionasync">
   *     ImportSolutionAsync</a>
   */
  ImportJob startImport(SolutionPackage solution);

  /**
   * Starts the import of a package that {@link #stage} uploaded, without sending it again; else as
   * {@link #startImport(SolutionPackage)}.
   *
   * @throws IllegalArgumentException when the package did not pass its check; nothing is sent
   */
  ImportJob startImport(StageResult staged);

  /**
   * Imports as {@link #startImport(SolutionPackage)} does, and waits as {@link #awaitImport} does.
   * The import is started once: when the answer to the start was lost, the server's list of imports
   * is read until it shows a new one of this solution, for up to two minutes.
   *
   * @param patience how long to wait for the import's end once it runs
   * @param listener hears of every look at the import, in the calling thread
   * @throws dev.syncsetup.core.errors.TransportException when the answer was lost and no import of
   *     the solution appeared
   */
  Awaited<ImportStatus> importAndAwait(
      SolutionPackage solution, Duration patience, Consumer<ImportStatus> listener);

  /**
   * Finds an import of anybody that runs now, to be followed with {@link #status}; one read, two
   * when there is one.
   */
  Optional<ImportJob> running();

  /**
   * Finds an import again by the id of its import job or of its system job, for example after a
   * restart; two reads. Nothing when the server knows neither: not yet, or no longer.
   */
  Optional<ImportJob> attach(UUID jobId);

  /**
   * Reads how far an import is: one read while it runs, two when it has succeeded, three when it
   * has failed. Percentages are the server's own.
   */
  ImportStatus status(ImportJob job);

  /**
   * Waits for an import's end, looking at growing distances of up to 20 seconds. A passed deadline
   * is no failure: the import goes on, and can be awaited again, from another machine too.
   *
   * @param patience how long to wait
   * @param listener hears of every look at the import, in the calling thread
   */
  Awaited<ImportStatus> awaitImport(
      ImportJob job, Duration patience, Consumer<ImportStatus> listener);

  /**
   * Starts importing a package beside the installed solution, as its {@code _Upgrade}: one POST
   * that is never repeated. The first half of an upgrade; nothing is deleted until {@link
   * #applyUpgrade}. Only for solutions whose vendor wants them upgraded. Follow it with {@link
   * #status}; errors as for {@link #startImport(SolutionPackage)}.
   */
  ImportJob startHoldingImport(SolutionPackage solution);

  /**
   * Starts putting a holding solution in the place of the installed one: one POST that is never
   * repeated. What the new version no longer has is deleted with its data. When the answer was
   * lost, the running job is looked up.
   *
   * @param uniqueName name of the solution, without {@code _Upgrade}
   * @param acknowledged that data of this solution can be lost
   * @throws IllegalArgumentException when another loss was acknowledged; nothing is sent
   * @throws dev.syncsetup.core.errors.ServiceException when no upgrade of the solution waits
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/deleteandpromote">
   *     DeleteAndPromote</a>
   */
  UpgradeJob applyUpgrade(String uniqueName, DataLoss acknowledged);

  /**
   * Starts importing and upgrading in one go, when the server is new enough: one read of its
   * version and one POST that is never repeated. What the new version no longer has is deleted with
   * its data. Follow it with {@link #status}; errors otherwise as for {@link
   * #startImport(SolutionPackage)}.
   *
   * @param acknowledged that data of this solution can be lost
   * @throws IllegalArgumentException when another loss was acknowledged; nothing is sent
   * @throws dev.syncsetup.dynamics.customization.ServerTooOldException when the server does not
   *     know the call; use a holding import
   * @throws dev.syncsetup.core.errors.ServiceException when nothing is installed, or nothing older
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/stageandupgradeasync">
   *     StageAndUpgradeAsync</a>
   */
  ImportJob stageAndUpgrade(SolutionPackage solution, DataLoss acknowledged);

  /** Finds an upgrade of anybody that runs now; one or two reads. */
  Optional<UpgradeJob> runningUpgrade();

  /** Reads how far an upgrade is; one read. A job whose row is not there counts as running. */
  UpgradeStatus upgradeStatus(UpgradeJob job);

  /**
   * Waits for an upgrade's end; a passed deadline is no failure, and the job goes on. A job whose
   * row was there and is gone has succeeded when the holding solution is gone too, because servers
   * forget such jobs and keep those that failed; one read besides those of the job.
   */
  Awaited<UpgradeStatus> awaitUpgrade(UpgradeJob job, Duration patience);

  /**
   * Uninstalls a solution and makes sure that it is gone: one DELETE that is never repeated, and
   * reads. Its components go with it, and all data in its tables and columns, for ever. The server
   * can take longer than gateways wait; then this goes on reading. A solution that is gone already
   * counts as uninstalled.
   *
   * @param acknowledged that the data of this solution is lost
   * @param patience how long to wait for the solution to be gone after the DELETE
   * @return with the solution as it is listed still, or nothing when it is gone; waiting after a
   *     lost answer can also mean that the DELETE never arrived
   * @throws IllegalArgumentException when another loss was acknowledged; nothing is sent
   * @throws dev.syncsetup.core.errors.ConflictException when other components need it
   */
  Awaited<Optional<Solution>> uninstall(
      Solution solution, DataLoss acknowledged, Duration patience);

  /** Lists what belongs to a solution; one read per page. */
  Page<SolutionComponent> components(SolutionId solution);

  /**
   * Lists the SDK message processing steps of a solution; one read, and another per 50 steps. A
   * step that is disabled breaks what the solution does.
   */
  List<PluginStep> pluginSteps(SolutionId solution);

  /**
   * Enables a step and reads it back: one PATCH, repeated when the answer was lost, and one read.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when there is no such step
   * @throws dev.syncsetup.core.errors.PermissionException when the caller lacks
   *     prvWriteSdkMessageProcessingStep
   */
  PluginStep enable(PluginStep step);
}
