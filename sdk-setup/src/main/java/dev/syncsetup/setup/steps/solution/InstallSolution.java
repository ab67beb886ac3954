package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.solutions.ImportJob;
import dev.syncsetup.dynamics.solutions.ImportStatus;
import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Imports Marketo's package, or updates an older one. Never upgrades: that can destroy data. */
public final class InstallSolution implements Step {
  private final MarketoJourney journey;
  private final SolutionPackage zip;
  private Optional<ImportJob> job = Optional.empty();
  private boolean found;
  private boolean first;

  public InstallSolution(MarketoJourney journey, SolutionPackage zip) {
    this.journey = journey;
    this.zip = zip;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "install-solution",
        "Install " + journey.names().solutionLabel() + " " + zip.version(),
        "Step 1: Install the Marketo solution in Dynamics",
        List.of(
            "the package is Marketo's, managed, and brings its role and its configuration table",
            "the package is not too old, and the installed version is not newer",
            "all steps of the installed solution are enabled",
            "the organisation's own address is the one configured"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(
        journey.organization(), journey.solution().installed(), journey.solution().pluginSteps());
  }

  @Override
  public Finding check() {
    Optional<String> obstacle =
        PackageRules.obstacle(zip, journey.names())
            .or(() -> SolutionRules.tooOld(journey, zip.version()))
            .or(() -> SolutionRules.wrongOrganization(journey));
    return obstacle.map(Finding::blocked).orElseGet(this::compareWithInstalled);
  }

  private Finding compareWithInstalled() {
    List<Solution> installed = journey.solution().installed().get();
    if (installed.isEmpty()) {
      first = true;
      return Finding.missing("imports " + zip.uniqueName() + " " + zip.version());
    }
    Solution present = installed.get(0);
    if (zip.version().isBefore(present.version())) {
      return Finding.blocked(
          "The package has version "
              + zip.version()
              + ", but "
              + present.version()
              + " is installed. A downgrade is refused; take the newest package.");
    }
    if (present.version().isBefore(zip.version())) {
      return Finding.missing("updates " + present.version() + " to " + zip.version());
    }
    return SolutionRules.disabledStep(journey.solution().pluginSteps().get())
        .map(Finding::blocked)
        .orElseGet(
            () ->
                Finding.done(
                    present.uniqueName() + " " + present.version() + ", all steps enabled"));
  }

  @Override
  public void apply() {
    job = journey.dynamics().solutions().running();
    found = job.isPresent();
    if (!found) {
      start();
    }
  }

  private void start() {
    found = false;
    job = Optional.of(journey.dynamics().solutions().startImport(zip));
  }

  @Override
  public Finding verify() {
    if (job.isEmpty()) {
      // The answer to the start was lost: the server knows whether an import runs.
      job = journey.dynamics().solutions().running();
    }
    return job.map(this::progress).orElseGet(this::lookAgain);
  }

  private Finding progress(ImportJob running) {
    ImportStatus status = journey.dynamics().solutions().status(running);
    return switch (status.state()) {
      case RUNNING -> importing(status.percent());
      case FAILED -> found ? afterOther(lookAgain()) : failed(status);
      case SUCCEEDED -> {
        Finding now = lookAgain();
        yield now instanceof Finding.Done done
            ? Finding.done(done.evidence() + warnings(status.warnings()))
            : found ? afterOther(now) : now;
      }
    };
  }

  /** An import that was found running may have been of another solution; then it is our turn. */
  private Finding afterOther(Finding now) {
    if (!(now instanceof Finding.Missing)) {
      return now;
    }
    start();
    return importing(0);
  }

  private Finding importing(double percent) {
    return new Finding.Working("the import of " + zip.uniqueName(), OptionalDouble.of(percent));
  }

  private static Finding failed(ImportStatus status) {
    return Finding.blocked(
        "The import failed: "
            + String.join("; ", status.errors())
            + ". Mend the cause and run again.");
  }

  private Finding lookAgain() {
    journey.solution().forget();
    journey.user().roleCopies().forget();
    journey.user().roleHolders().forget();
    if (first) {
      // A role that has just come with the solution has no holders yet.
      journey.user().roleHolders().know(List.of());
    }
    journey.config().forget();
    journey.customized();
    return compareWithInstalled();
  }

  private static String warnings(List<String> warnings) {
    return warnings.isEmpty()
        ? ""
        : "; completed with warnings, which is normal (%d, the first: %s)"
            .formatted(warnings.size(), warnings.get(0));
  }

  @Override
  public Duration longestPause() {
    return Duration.ofSeconds(20);
  }
}
