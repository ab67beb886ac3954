package dev.syncsetup.examples;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.onboarding.Choices;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Screens;
import dev.syncsetup.examples.onboarding.SecretReference;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.examples.services.LiveServices;
import dev.syncsetup.examples.services.Services;
import dev.syncsetup.examples.services.SimulatedServices;
import dev.syncsetup.testing.SimulatedCloud;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens the services that a file means: those it names, or simulators that play them.
 *
 * @param secrets what the clients sign in with
 */
record Endpoints(Onboarding onboarding, Choices choices, Secrets secrets) {

  /**
   * Looks the secrets up. A simulated customer also knows those that nobody has set.
   *
   * @throws BadInput when the file lacks something, or a real secret is not set
   */
  static Endpoints of(Onboarding onboarding, Choices choices, Map<String, String> variables) {
    choices.check(onboarding);
    List<SecretReference> needed = choices.secrets(onboarding);
    Secrets secrets =
        choices.live()
            ? Secrets.required(needed, variables)
            : Secrets.orGenerated(needed, variables);
    return new Endpoints(onboarding, choices, secrets);
  }

  /**
   * Opens the services; sends nothing.
   *
   * @param handOff where simulated sheets for a person go; real ones and their confirmations must
   *     outlive a clean build, so they go beside the file
   * @param surprise what the simulated services hold beside what the file expects
   * @throws BadInput when an address is none the SDK can work with
   */
  Services open(Path handOff, Consumer<SimulatedCloud> surprise) {
    if (choices.live()) {
      return live(onboarding.file().resolveSibling("handoff"));
    }
    SimulatedCloud cloud = SimulatedCloud.start();
    Services services = SimulatedServices.in(cloud, onboarding, secrets, byPerson(handOff));
    surprise.accept(cloud);
    return services;
  }

  private Services live(Path beside) {
    Path sheets = onboarding.marketo().operatorDirectory().orElse(beside);
    try {
      return LiveServices.of(onboarding, secrets, byPerson(sheets));
    } catch (IllegalArgumentException e) {
      throw new BadInput(onboarding.file() + ": " + e.getMessage());
    }
  }

  private Optional<Path> byPerson(Path directory) {
    return choices.screens() == Screens.OPERATOR ? Optional.of(directory) : Optional.empty();
  }

  /** Says what is real. */
  String headline(Services services) {
    String meant =
        onboarding.environment().organizationUrl() + " and " + onboarding.marketo().instanceUrl();
    return choices.live()
        ? "LIVE: " + meant + "\n"
        : String.format(
            "SIMULATED: %s are played by %s and %s%n",
            meant, services.dynamics().url(), services.marketo().url());
  }
}
