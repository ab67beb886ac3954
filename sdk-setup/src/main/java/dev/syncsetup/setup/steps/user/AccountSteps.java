package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.steps.account.AccountView;
import dev.syncsetup.setup.steps.account.AssignLicence;
import dev.syncsetup.setup.steps.account.AwaitArrival;
import dev.syncsetup.setup.steps.account.CreateAccount;
import java.util.ArrayList;
import java.util.List;

/** The steps that make an account the sync user, in the words of Adobe's pages. */
public final class AccountSteps {
  private AccountSteps() {}

  public static List<Step> of(MarketoJourney journey, SyncUserWish.Account wish) {
    AccountView view =
        new AccountView(
            journey.dynamics(),
            wish.userName(),
            journey.user().row(),
            journey.user().account(),
            journey.user().licences());
    List<Step> steps = new ArrayList<>();
    steps.add(create(journey, wish, view));
    steps.add(license(wish, view));
    if (wish.mailTo().isPresent() && wish.mailFrom().isPresent()) {
      steps.add(
          new MailCredentials(
              journey, wish.userName(), wish.mailFrom().get(), wish.mailTo().get()));
    }
    steps.add(arrive(view));
    return steps;
  }

  private static Step create(MarketoJourney journey, SyncUserWish.Account wish, AccountView view) {
    return new CreateAccount(
        new SetupStep(
            "create-sync-user",
            "Create the account " + wish.userName(),
            "Step 2: Set up the sync user; Admin > Add a user",
            List.of(
                "a user of that name, where there is one, is enabled, has no other role and is no"
                    + " administrator"),
            false),
        view,
        new NewAccount(wish.userName(), wish.displayName(), wish.usageLocation(), wish.password()),
        user -> SyncUserRules.obstacle(user, journey.names().role(), false));
  }

  private static Step license(SyncUserWish.Account wish, AccountView view) {
    return new AssignLicence(
        new SetupStep(
            "license-sync-user",
            "Assign the licence " + wish.licence() + " to " + wish.userName(),
            "Step 2: Set up the sync user; Add and License Users",
            List.of(
                "the tenant has that licence and a free seat", "the account has a usage location"),
            false),
        view,
        wish.licence());
  }

  private static Step arrive(AccountView view) {
    return new AwaitArrival(
        new SetupStep(
            "await-sync-user",
            "Bring the account into Dynamics",
            "Step 2: Set up the sync user; Enabled Users, refresh",
            List.of("the account has a licence"),
            false),
        view);
  }
}
