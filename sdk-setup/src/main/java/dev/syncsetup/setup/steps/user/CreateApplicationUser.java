package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConsentRules;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the application user that Marketo signs in as. */
public final class CreateApplicationUser implements Step {
  private final MarketoJourney journey;
  private final UUID applicationId;
  private final Reading<Optional<String>> consentMissing;

  public CreateApplicationUser(MarketoJourney journey, UUID applicationId) {
    this.journey = journey;
    this.applicationId = applicationId;
    this.consentMissing =
        new Reading<>(
            () ->
                journey.user().row().get().isPresent()
                    ? Optional.empty()
                    : ConsentRules.obstacle(journey));
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "create-application-user",
        "Create the application user of app " + applicationId,
        "Step 2: Set up Dynamics with server-to-server connection; create the application user",
        List.of(
            "the app is registered in the tenant and an administrator has consented to "
                + ConsentRules.SCOPE,
            "the user, where there is one, is enabled and not deleted, has no other role and is no"
                + " administrator"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.newcomersUnit(), journey.user().row(), consentMissing);
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = journey.user().row().get();
    return user.flatMap(u -> SyncUserRules.obstacle(u, journey.names().role(), false))
        .or(consentMissing::get)
        .map(Finding::blocked)
        .orElseGet(
            () ->
                user.map(
                        u ->
                            Finding.done(u.fullName() + " (" + u.email().orElse("no e-mail") + ")"))
                    .orElseGet(
                        () -> Finding.missing("creates " + journey.wishes().user().label())));
  }

  @Override
  public void apply() {
    SystemUser created =
        journey.dynamics().users().createApplicationUser(applicationId, journey.syncUsersUnit());
    journey.user().row().know(Optional.of(created));
  }

  /** The create has returned the row; only after a lost answer there is nothing known yet. */
  @Override
  public Finding verify() {
    if (journey.user().row().get().isEmpty()) {
      journey.user().row().forget();
    }
    return check();
  }
}
