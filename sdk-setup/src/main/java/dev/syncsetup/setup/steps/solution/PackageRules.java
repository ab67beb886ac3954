package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.setup.journey.MarketoNames;
import java.util.Optional;

/** Whether a package is Marketo's. */
final class PackageRules {
  private PackageRules() {}

  /** Why the package must not be imported; nothing when it may. */
  static Optional<String> obstacle(SolutionPackage zip, MarketoNames names) {
    if (zip.friendlyNames().stream().noneMatch(names.solutionLabel()::equalsIgnoreCase)) {
      return Optional.of(
          "The package is "
              + String.join(" / ", zip.friendlyNames())
              + ", not "
              + names.solutionLabel()
              + ". Download it in Marketo under Admin > Microsoft Dynamics > Download Marketo"
              + " Solution.");
    }
    if (!zip.managed()) {
      return Optional.of(
          "The package is unmanaged. Marketo delivers a managed one; take it as downloaded.");
    }
    if (zip.roles().stream().noneMatch(names.role()::equalsIgnoreCase)) {
      return Optional.of(
          "The package brings no security role "
              + names.role()
              + ", only "
              + zip.roles()
              + ". Is it complete?");
    }
    boolean table =
        zip.tables().stream()
            .anyMatch(t -> t.labels().stream().anyMatch(names.configLabel()::equalsIgnoreCase));
    return table || names.configTable().isPresent()
        ? Optional.empty()
        : Optional.of(
            "The package brings no table labelled " + names.configLabel() + ". Is it complete?");
  }
}
