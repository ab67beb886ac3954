package dev.syncsetup.examples.services;

import dev.syncsetup.examples.onboarding.Choices;
import dev.syncsetup.examples.onboarding.Flow;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Screens;
import dev.syncsetup.examples.onboarding.SecretReference;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.remote.RemoteControl;
import java.util.Map;

/** Puts a customer into simulators that serve other processes, with secrets made up for it. */
public final class SampleCustomer {
  private SampleCustomer() {}

  /**
   * Plants what the file expects to find, for both ways of signing in. The secrets are random,
   * whatever the environment holds, since other processes are told them.
   */
  public static void plant(SimulatedCloud cloud, RemoteControl control, Onboarding onboarding) {
    Choices both = new Choices(Flow.USER, Screens.OPERATOR, false);
    Secrets secrets = Secrets.orGenerated(both.secrets(onboarding), Map.of());
    new TenantSeed(cloud, onboarding, secrets).plant();
    for (SecretReference reference : both.secrets(onboarding)) {
      control.variable(reference.variable(), secrets.get(reference).reveal());
    }
    control.tellAdmin(
        "Client Secret", secrets.get(onboarding.connection().clientSecret()).reveal());
    onboarding
        .syncUser()
        .account()
        .ifPresent(
            account -> control.tellAdmin("Password", secrets.get(account.password()).reveal()));
  }
}
