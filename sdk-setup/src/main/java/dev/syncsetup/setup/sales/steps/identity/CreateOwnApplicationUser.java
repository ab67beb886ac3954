package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.directory.AppConsent;
import dev.syncsetup.dynamics.organization.WhoAmI;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the application user of an app registration of one's own. */
public final class CreateOwnApplicationUser implements Step {
  private static final List<String> SCOPES =
      List.of("user_impersonation", "Financials.ReadWrite.All");

  private final SalesJourney journey;
  private final UUID applicationId;
  private final Reading<Optional<String>> unfit;

  public CreateOwnApplicationUser(SalesJourney journey, UUID applicationId) {
    this.journey = journey;
    this.applicationId = applicationId;
    this.unfit = new Reading<>(this::appObstacle);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "create-application-user",
        "Create the application user of app " + applicationId,
        "Register an application in Microsoft Entra ID for connecting from Business Central",
        List.of(
            "the app is registered in the tenant with consent to " + String.join(" and ", SCOPES),
            "the user, where there is one, is enabled and no System Administrator"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user(), unfit);
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = journey.user().get();
    return user.flatMap(row -> IntegrationUserRules.obstacle(journey, row))
        .or(unfit::get)
        .map(Finding::blocked)
        .orElseGet(
            () ->
                user.map(row -> Finding.done(row.fullName() + " is there"))
                    .orElseGet(
                        () ->
                            Finding.missing(
                                "creates the application user of app " + applicationId)));
  }

  @Override
  public void apply() {
    WhoAmI caller = journey.dynamics().whoAmI();
    SystemUser created =
        journey.dynamics().users().createApplicationUser(applicationId, caller.businessUnitId());
    journey.user().know(Optional.of(created));
  }

  /** The create has returned the row; only after a lost answer there is nothing known yet. */
  @Override
  public Finding verify() {
    if (journey.user().get().isEmpty()) {
      journey.user().forget();
    }
    return check();
  }

  private Optional<String> appObstacle() {
    if (journey.user().get().isPresent()) {
      return Optional.empty();
    }
    try {
      Optional<AppConsent> consent = journey.dynamics().directory().consent(applicationId);
      if (consent.isEmpty()) {
        return Optional.of(
            "The tenant knows no app "
                + applicationId
                + ". Register it in Entra ID, or check the client id.");
      }
      List<String> missing =
          SCOPES.stream()
              .filter(scope -> !consent.get().delegatedScopes().contains(scope))
              .toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "Nobody has consented to "
                  + String.join(" and ", missing)
                  + " for app "
                  + applicationId
                  + ". Add the delegated permissions in Entra ID and grant admin consent.");
    } catch (PermissionException notAllowedToLook) {
      return Optional.empty();
    }
  }
}
