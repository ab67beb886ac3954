package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.reliability.secrets.search.Place;
import java.util.List;
import java.util.function.Consumer;

/** One call to each service that carries a secret, disturbed as often as the SDK repeats it. */
final class CallsDrive {
  private static final int TIMES = 8;

  private final Rig rig;

  CallsDrive(Rig rig) {
    this.rig = rig;
  }

  /**
   * Makes the calls.
   *
   * @param disturb arms one disturbance of the service with that name
   */
  void run(Consumer<String> disturb) {
    rig.fresh();
    try (DynamicsClient dynamics = rig.administrator()) {
      call("entra", disturb, dynamics::signIn);
      call("dataverse", disturb, () -> rig.heard.note(Place.REPORTS, dynamics.whoAmI()));
      call("graph", disturb, () -> dynamics.directory().createAccount(account("one")));
      call(
          "graph",
          disturb,
          () ->
              rig.heard.note(
                  Place.REPORTS,
                  dynamics.directory().createAccounts(List.of(account("two"), account("three")))));
    }
    try (MarketoClient marketo = rig.marketo(rig.relay())) {
      call("marketo", disturb, () -> marketo.fields().leadFields());
      rig.attempt(() -> rig.heard.note(Place.REPORTS, marketo.fields().leadFields()));
      call("marketo", disturb, () -> rig.heard.note(Place.REPORTS, marketo.fields().snapshot()));
      call(
          "relay",
          disturb,
          () -> rig.heard.note(Place.REPORTS, marketo.crmSync().validate(rig.form(true))));
      call(
          "relay",
          disturb,
          () -> rig.heard.note(Place.REPORTS, marketo.crmSync().saveCredentials(rig.form(true))));
      call("relay", disturb, () -> rig.heard.note(Place.REPORTS, marketo.crmSync().status()));
    }
  }

  private void call(String service, Consumer<String> disturb, Runnable work) {
    for (int i = 0; i < TIMES; i++) {
      disturb.accept(service);
    }
    rig.attempt(work);
    rig.wire.disarm();
    rig.cloud.faults().clear();
  }

  private static NewAccount account(String name) {
    return new NewAccount(name + "@contoso.com", name, "DE", Secret.of(Rig.PASSWORD));
  }
}
