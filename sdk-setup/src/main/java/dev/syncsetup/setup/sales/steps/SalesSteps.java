package dev.syncsetup.setup.sales.steps;

import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import dev.syncsetup.setup.sales.journey.SalesWishes;
import dev.syncsetup.setup.sales.steps.access.CheckEnvironment;
import dev.syncsetup.setup.sales.steps.access.PrepareAdministrator;
import dev.syncsetup.setup.sales.steps.connection.ConnectBusinessCentral;
import dev.syncsetup.setup.sales.steps.connection.MakeNonInteractive;
import dev.syncsetup.setup.sales.steps.connection.ProveSignIn;
import dev.syncsetup.setup.sales.steps.connection.ReleaseLicence;
import dev.syncsetup.setup.sales.steps.identity.AdoptIntegrationUser;
import dev.syncsetup.setup.sales.steps.identity.AssignRoles;
import dev.syncsetup.setup.sales.steps.identity.CreateOwnApplicationUser;
import dev.syncsetup.setup.sales.steps.identity.FindApplicationUser;
import dev.syncsetup.setup.sales.steps.identity.NewUserSteps;
import java.util.ArrayList;
import java.util.List;

/** The steps for Business Central, in the documented order. */
public final class SalesSteps {
  private SalesSteps() {}

  /** Steps that fulfil the wishes of the journey. */
  public static List<Step> of(SalesJourney journey) {
    SalesWishes wishes = journey.wishes();
    List<Step> steps = new ArrayList<>();
    steps.add(new CheckEnvironment(journey));
    steps.add(new PrepareAdministrator(journey));
    steps.addAll(before(journey));
    wishes.proof().ifPresent(proof -> steps.add(new ProveSignIn(journey)));
    wishes
        .operator()
        .ifPresent(
            operator -> {
              steps.add(new ConnectBusinessCentral(journey, operator));
              steps.addAll(after(journey));
            });
    return steps;
  }

  private static List<Step> before(SalesJourney journey) {
    Identity identity = journey.wishes().identity();
    List<Step> steps = new ArrayList<>();
    if (identity instanceof Identity.Created created) {
      steps.addAll(NewUserSteps.of(journey, created));
    } else if (identity instanceof Identity.Adopted) {
      steps.add(new AdoptIntegrationUser(journey));
    } else if (identity instanceof Identity.OwnApplication own) {
      steps.add(new CreateOwnApplicationUser(journey, own.applicationId()));
    }
    if (!journey.wishes().roles().isEmpty()) {
      steps.add(rolesBefore(journey));
    }
    return steps;
  }

  private static List<Step> after(SalesJourney journey) {
    SalesWishes wishes = journey.wishes();
    List<Step> steps = new ArrayList<>();
    if (wishes.identity() instanceof Identity.VendorApplication) {
      steps.add(new FindApplicationUser(journey));
    }
    steps.add(rolesAfter(journey));
    if (wishes.nonInteractive()) {
      steps.add(new MakeNonInteractive(journey));
    }
    wishes.released().ifPresent(licence -> steps.add(new ReleaseLicence(journey, licence)));
    return steps;
  }

  private static Step rolesBefore(SalesJourney journey) {
    List<String> names = journey.wishes().roles();
    return new AssignRoles(
        new SetupStep(
            "assign-integration-roles",
            "Assign " + String.join(", ", names) + " to the integration user",
            "Set up the user account for the integration; at least one security role",
            List.of(
                "the roles exist once in the user's business unit",
                "neither they nor the user are System Administrator"),
            false),
        journey,
        names,
        () -> true,
        "Name one that it has.");
  }

  private static Step rolesAfter(SalesJourney journey) {
    List<String> names = journey.wishes().solutionRoles();
    return new AssignRoles(
        new SetupStep(
            "assign-solution-roles",
            "Have " + String.join(", ", names) + " assigned to the integration identity",
            "Prepare Dynamics 365 Sales for integration; assign security roles",
            List.of(
                "Business Central has installed its solution, which brings the roles",
                "the integration identity is no System Administrator"),
            false),
        journey,
        names,
        journey::isConnected,
        "Business Central's solution brings it: choose Redeploy Integration Solution on the"
            + " connection page in Business Central (in 2019: install the solution again), or name"
            + " the roles by SalesNames.withIntegrationRoles.");
  }
}
