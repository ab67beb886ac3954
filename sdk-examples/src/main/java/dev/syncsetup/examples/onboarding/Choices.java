package dev.syncsetup.examples.onboarding;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a file is to be used.
 *
 * @param live against the real endpoints in the file, not against simulators
 */
public record Choices(Flow flow, Screens screens, boolean live) {

  /**
   * Checks that the file has what these choices need.
   *
   * @throws BadInput with everything that is missing or contradicts itself
   */
  public void check(Onboarding onboarding) {
    List<String> problems = new ArrayList<>();
    if (flow == Flow.S2S) {
      checkApplication(onboarding, problems);
    } else if (onboarding.syncUser().account().isEmpty()) {
      problems.add("--flow user needs syncUser.account. Add the account, or choose --flow s2s.");
    }
    if (live && screens == Screens.RELAY && onboarding.marketo().relay().isEmpty()) {
      problems.add(
          "--marketo relay needs marketo.relay with url and token. Add them, or choose --marketo"
              + " operator.");
    }
    checkAcknowledgement(onboarding, problems);
    if (!problems.isEmpty()) {
      throw new BadInput(
          problems.stream().map(problem -> onboarding.file() + ": " + problem).toList());
    }
  }

  /** The secrets these choices need. */
  public List<SecretReference> secrets(Onboarding onboarding) {
    List<SecretReference> needed = new ArrayList<>();
    needed.add(onboarding.environment().clientSecret());
    needed.add(onboarding.marketo().clientSecret());
    needed.add(onboarding.connection().clientSecret());
    if (flow == Flow.USER) {
      onboarding.syncUser().account().ifPresent(account -> needed.add(account.password()));
    }
    if (live && screens == Screens.RELAY) {
      onboarding.marketo().relay().ifPresent(relay -> needed.add(relay.token()));
    }
    return needed;
  }

  private static void checkApplication(Onboarding onboarding, List<String> problems) {
    String app = onboarding.syncUser().applicationId().orElse("");
    String connecting = onboarding.connection().clientId();
    if (app.isEmpty()) {
      problems.add(
          "--flow s2s needs syncUser.applicationId. Add the client id of the app that Marketo signs"
              + " in with, or choose --flow user.");
    } else if (!app.equalsIgnoreCase(connecting)) {
      problems.add(
          "syncUser.applicationId is "
              + app
              + ", but connection.clientId is "
              + connecting
              + ". Marketo signs in as the application user of the app it connects with: write the"
              + " same id in both places.");
    }
  }

  private void checkAcknowledgement(Onboarding onboarding, List<String> problems) {
    URI organization = onboarding.environment().organizationUrl();
    if (onboarding.acknowledged().isEmpty()) {
      if (live) {
        problems.add(
            "Connecting Marketo can never be undone. When you are sure of the organisation, write"
                + " acknowledgeIrreversible: "
                + organization);
      }
      return;
    }
    URI acknowledged = onboarding.acknowledged().get();
    if (!origin(acknowledged).equals(origin(organization))) {
      problems.add(
          "acknowledgeIrreversible is "
              + acknowledged
              + ", but environment.organizationUrl is "
              + organization
              + ". Marketo can never be moved to another organisation: find out which is meant.");
    }
  }

  private static String origin(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? standard : address.getPort();
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
