package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import dev.syncsetup.setup.steps.account.AccountView;
import dev.syncsetup.setup.steps.account.AssignLicence;
import dev.syncsetup.setup.steps.account.AwaitArrival;
import dev.syncsetup.setup.steps.account.CreateAccount;
import java.util.List;

/** The steps that make a new account the integration user, in the words of Microsoft's pages. */
public final class NewUserSteps {
  private static final String DOCUMENTED = "Set up the user account for the integration";

  private NewUserSteps() {}

  public static List<Step> of(SalesJourney journey, Identity.Created wish) {
    AccountView view = journey.account();
    return List.of(create(journey, wish, view), license(wish, view), arrive(view));
  }

  private static Step create(SalesJourney journey, Identity.Created wish, AccountView view) {
    return new CreateAccount(
        new SetupStep(
            "create-integration-user",
            "Create the account " + wish.userName(),
            DOCUMENTED,
            List.of(
                "a user of that name, where there is one, is enabled, has no other role, and is"
                    + " neither the administrator nor a System Administrator"),
            false),
        view,
        wish.account(),
        user -> IntegrationUserRules.obstacle(journey, user));
  }

  private static Step license(Identity.Created wish, AccountView view) {
    return new AssignLicence(
        new SetupStep(
            "license-integration-user",
            "Assign the licence " + wish.licence() + " to " + wish.userName(),
            DOCUMENTED + "; licensed for Dynamics 365 Sales",
            List.of(
                "the tenant has that licence and a free seat", "the account has a usage location"),
            false),
        view,
        wish.licence());
  }

  private static Step arrive(AccountView view) {
    return new AwaitArrival(
        new SetupStep(
            "await-integration-user",
            "Bring the account into Dynamics",
            DOCUMENTED + "; the user appears in Sales",
            List.of("the account has a licence"),
            false),
        view);
  }
}
