package dev.syncsetup.examples;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.onboarding.Choices;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Screens;
import dev.syncsetup.examples.onboarding.SecretReference;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.examples.services.LiveServices;
import dev.syncsetup.examples.services.Services;
import dev.syncsetup.examples.services.SimulatedServices;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.remote.RemoteCloud;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens the services that a file means: those it names, or simulators that play them.
 *
 * @param secrets what the clients sign in with
 * @param remote simulators in another process
 * @param signers whose confirmations count; anybody's without them
 */
record Endpoints(
    Onboarding onboarding,
    Choices choices,
    Secrets secrets,
    Optional<RemoteCloud> remote,
    Optional<TrustedSigners> signers) {

  /**
   * Looks the secrets up. A simulated customer also knows those that nobody has set.
   *
   * @param named file of signers, which goes before the one that the onboarding file names
   * @throws BadInput when the file lacks something, or a real secret is not set
   */
  static Endpoints of(
      Onboarding onboarding,
      Choices choices,
      Map<String, String> variables,
      Optional<RemoteCloud> remote,
      Optional<Path> named) {
    choices.check(onboarding);
    List<SecretReference> needed = choices.secrets(onboarding);
    Map<String, String> known = remote.map(RemoteCloud::variables).orElse(variables);
    Secrets secrets =
        choices.live() || remote.isPresent()
            ? Secrets.required(needed, known)
            : Secrets.orGenerated(needed, known);
    Optional<TrustedSigners> signers =
        named.or(() -> onboarding.marketo().signers()).map(Endpoints::read);
    return new Endpoints(onboarding, choices, secrets, remote, signers);
  }

  private static TrustedSigners read(Path file) {
    try {
      return TrustedSigners.read(file);
    } catch (SdkException e) {
      throw new BadInput(
          file
              + " is no file of signers. It has one public line per person; confirm --new-key"
              + " prints it.");
    }
  }

  /**
   * Opens the services; sends nothing to real ones.
   *
   * @param handOff where simulated sheets for a person go
   * @param surprise what the simulated services hold beside what the file expects
   * @throws BadInput when an address is none the SDK can work with
   */
  Services open(Path handOff, Consumer<SimulatedCloud> surprise) {
    Optional<Operator> operator = operator(handOff);
    if (choices.live()) {
      return live(operator);
    }
    if (remote.isPresent()) {
      return SimulatedServices.in(remote.get(), onboarding, secrets, operator);
    }
    SimulatedCloud cloud = SimulatedCloud.start();
    Services services = SimulatedServices.in(cloud, onboarding, secrets, operator);
    surprise.accept(cloud);
    return services;
  }

  private Services live(Optional<Operator> operator) {
    try {
      return LiveServices.of(onboarding, secrets, operator);
    } catch (IllegalArgumentException e) {
      throw new BadInput(onboarding.file() + ": " + e.getMessage());
    }
  }

  private Optional<Operator> operator(Path handOff) {
    return sheets(handOff)
        .map(
            directory ->
                signers
                    .map(trusted -> Operator.directory(directory, trusted))
                    .orElseGet(() -> Operator.directory(directory)));
  }

  /** Real sheets and their confirmations must outlive a clean build, so they go beside the file. */
  private Optional<Path> sheets(Path handOff) {
    if (choices.screens() != Screens.OPERATOR) {
      return Optional.empty();
    }
    Path beside = onboarding.file().resolveSibling("handoff");
    return Optional.of(
        choices.live() ? onboarding.marketo().operatorDirectory().orElse(beside) : handOff);
  }

  /** Says what is real, and where sheets go. */
  String headline(Services services, Path handOff) {
    String meant =
        onboarding.environment().organizationUrl() + " and " + onboarding.marketo().instanceUrl();
    String real =
        choices.live()
            ? "LIVE: " + meant + "\n"
            : String.format(
                "SIMULATED: %s are played by %s and %s%n",
                meant, services.dynamics().url(), services.marketo().url());
    return real
        + sheets(handOff).map(directory -> "Sheets for a person: " + directory + "\n").orElse("");
  }
}
