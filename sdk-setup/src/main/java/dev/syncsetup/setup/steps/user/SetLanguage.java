package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Sets the sync user's language, which Marketo wants to be English. */
public final class SetLanguage implements Step {
  private final MarketoJourney journey;
  private final int wanted;

  public SetLanguage(MarketoJourney journey) {
    this.journey = journey;
    this.wanted = journey.names().languageCode();
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "set-sync-user-language",
        "Set the sync user's language to " + wanted,
        "Step 2: Set up the sync user; the language setting must be English",
        List.of("language " + wanted + " is provisioned in the organisation"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.organization(), journey.user().row());
  }

  @Override
  public Finding check() {
    Organization organization = journey.organization().get();
    if (!organization.languages().contains(wanted)) {
      return Finding.blocked(
          "Language "
              + wanted
              + " is not provisioned; the organisation has "
              + organization.languages()
              + ". Enable it under Settings > Languages.");
    }
    Optional<SystemUser> user = journey.user().row().get();
    int own = user.map(u -> u.language().orElse(0)).orElse(0);
    int effective = own == 0 ? organization.baseLanguage() : own;
    return user.isPresent() && effective == wanted
        ? Finding.done("language " + effective + (own == 0 ? ", the organisation's" : ""))
        : Finding.missing("sets the language to " + wanted + " unless it already is");
  }

  @Override
  public void apply() {
    SystemUser user = journey.user().row().get().orElseThrow();
    journey.dynamics().users().setLanguage(user.id(), wanted);
  }

  @Override
  public Finding verify() {
    journey.user().row().forget();
    return check();
  }
}
