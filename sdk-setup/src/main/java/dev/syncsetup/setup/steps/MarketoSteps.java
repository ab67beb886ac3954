package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.journey.Wishes;
import dev.syncsetup.setup.steps.marketo.Connect;
import dev.syncsetup.setup.steps.marketo.EnableSync;
import dev.syncsetup.setup.steps.marketo.SelectFields;
import dev.syncsetup.setup.steps.marketo.Validate;
import dev.syncsetup.setup.steps.solution.AddFilterColumns;
import dev.syncsetup.setup.steps.solution.ConfigureMarketo;
import dev.syncsetup.setup.steps.solution.InstallSolution;
import dev.syncsetup.setup.steps.solution.PublishCustomizations;
import dev.syncsetup.setup.steps.solution.UseInstalledSolution;
import dev.syncsetup.setup.steps.user.AccountSteps;
import dev.syncsetup.setup.steps.user.AdoptSyncUser;
import dev.syncsetup.setup.steps.user.AssignRole;
import dev.syncsetup.setup.steps.user.CreateApplicationUser;
import java.util.ArrayList;
import java.util.List;

/** The steps between Dynamics and Marketo, in the documented order. */
public final class MarketoSteps {
  private MarketoSteps() {}

  /** Steps that fulfil the wishes of the journey. */
  public static List<Step> of(MarketoJourney journey) {
    Wishes wishes = journey.wishes();
    List<Step> steps = new ArrayList<>();
    steps.add(
        wishes
            .solution()
            .<Step>map(zip -> new InstallSolution(journey, zip))
            .orElseGet(() -> new UseInstalledSolution(journey)));
    steps.addAll(userSteps(journey));
    steps.add(new AssignRole(journey));
    steps.add(new ConfigureMarketo(journey));
    if (!wishes.filterTables().isEmpty()) {
      steps.add(new AddFilterColumns(journey));
    }
    steps.add(new PublishCustomizations(journey));
    if (wishes.connection().isPresent()) {
      steps.add(new Validate(journey));
      steps.add(new Connect(journey));
      steps.add(new SelectFields(journey));
      steps.add(new EnableSync(journey));
    }
    return steps;
  }

  private static List<Step> userSteps(MarketoJourney journey) {
    SyncUserWish user = journey.wishes().user();
    if (user instanceof SyncUserWish.Application app) {
      return List.of(new CreateApplicationUser(journey, app.applicationId()));
    }
    if (user instanceof SyncUserWish.Adopted adopted) {
      return List.of(new AdoptSyncUser(journey, adopted.userName()));
    }
    return AccountSteps.of(journey, (SyncUserWish.Account) user);
  }
}
