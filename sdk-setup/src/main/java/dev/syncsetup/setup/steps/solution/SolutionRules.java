package dev.syncsetup.setup.steps.solution;

import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.solutions.PluginStep;
import dev.syncsetup.dynamics.solutions.SolutionVersion;
import dev.syncsetup.setup.journey.MarketoJourney;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must hold for Marketo's solution, however it got there. */
final class SolutionRules {
  private SolutionRules() {}

  /** Why this organisation is not the one the client was built for; nothing when it is. */
  static Optional<String> wrongOrganization(MarketoJourney journey) {
    Organization organization = journey.organization().get();
    URI configured = journey.dynamics().url();
    if (host(configured).equals(host(organization.webUrl()))) {
      return Optional.empty();
    }
    return Optional.of(
        "The organisation behind "
            + configured
            + " says that its address is "
            + organization.webUrl()
            + ". Use that address; Marketo can never be moved to another one.");
  }

  /** Why a version is too old for what the plan does; nothing when it is not. */
  static Optional<String> tooOld(MarketoJourney journey, SolutionVersion version) {
    SolutionVersion least = journey.names().leastVersion();
    if (version.isBefore(least)) {
      return Optional.of(
          olderThan(journey, version, least, "the sync role belongs to the sync user alone"));
    }
    SolutionVersion leastForFilter = journey.names().leastFilterVersion();
    boolean filtered = !journey.wishes().filterTables().isEmpty();
    return filtered && version.isBefore(leastForFilter)
        ? Optional.of(olderThan(journey, version, leastForFilter, "the sync filter works"))
        : Optional.empty();
  }

  private static String olderThan(
      MarketoJourney journey, SolutionVersion version, SolutionVersion least, String reason) {
    return "Version "
        + version
        + " of "
        + journey.names().solutionLabel()
        + " is older than "
        + least
        + ", from which "
        + reason
        + ". Download the newest package in Marketo under Admin > Microsoft Dynamics and install"
        + " it.";
  }

  /** Why the plug-in steps would break the sync; nothing when all are enabled. */
  static Optional<String> disabledStep(List<PluginStep> steps) {
    List<String> disabled =
        steps.stream().filter(step -> !step.enabled()).map(PluginStep::name).toList();
    if (disabled.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Somebody has disabled SDK message processing steps of the solution: "
            + String.join(", ", disabled)
            + ". Enable them again under Settings > Customizations > Customize the System > SDK"
            + " Message Processing Steps; without them the sync does not work.");
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + address.getPort();
  }
}
