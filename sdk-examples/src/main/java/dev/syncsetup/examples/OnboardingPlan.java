package dev.syncsetup.examples;

import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.onboarding.Flow;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.examples.services.Services;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import java.util.List;
import java.util.Map;

/** Makes the plan that fulfils an onboarding file. This is how the SDK's front door is used. */
final class OnboardingPlan {
  private final Onboarding onboarding;
  private final Secrets secrets;
  private final Flow flow;

  OnboardingPlan(Onboarding onboarding, Secrets secrets, Flow flow) {
    this.onboarding = onboarding;
    this.secrets = secrets;
    this.flow = flow;
  }

  /**
   * The complete plan; sends nothing.
   *
   * @throws BadInput when the solution package is none, or values do not fit together
   */
  SetupPlan with(Services services) {
    SolutionPackage solution = solution();
    try {
      SyncSetup.BeforeConnecting configured =
          user(SyncSetup.between(services.dynamics(), services.marketo()).installSolution(solution))
              .assignSyncRole()
              .configureMarketo();
      return filtered(configured)
          .connect(credentials(), Irreversible.acknowledge(services.acknowledgedUrl()))
          .selectFields(fields())
          .enableSync(onboarding.notifyAddress())
          .build();
    } catch (IllegalArgumentException e) {
      throw new BadInput(onboarding.file() + ": " + e.getMessage());
    }
  }

  private SolutionPackage solution() {
    try {
      return SolutionPackage.read(onboarding.solution());
    } catch (IllegalArgumentException e) {
      throw new BadInput(onboarding.file() + ", solution: " + e.getMessage());
    }
  }

  private SyncSetup.NeedsRole user(SyncSetup.NeedsSyncUser stage) {
    if (flow == Flow.S2S) {
      return stage.createApplicationUser(onboarding.syncUser().applicationId().orElseThrow());
    }
    Onboarding.Account account = onboarding.syncUser().account().orElseThrow();
    return stage.createSyncUser(account.newSyncUser().password(secrets.get(account.password())));
  }

  private SyncSetup.NeedsConnection filtered(SyncSetup.BeforeConnecting stage) {
    List<String> tables = onboarding.filterTables();
    return tables.isEmpty() ? stage : stage.filterBy(SyncFilter.on(tables.toArray(new String[0])));
  }

  private CrmCredentials credentials() {
    Onboarding.Connection app = onboarding.connection();
    if (flow == Flow.S2S) {
      return CrmCredentials.serverToServer(app.clientId(), secrets.get(app.clientSecret()));
    }
    Onboarding.Account account = onboarding.syncUser().account().orElseThrow();
    return CrmCredentials.userPassword(
        secrets.get(account.password()), app.clientId(), secrets.get(app.clientSecret()));
  }

  private FieldSelection fields() {
    FieldSelection fields = FieldSelection.none();
    for (Map.Entry<String, List<String>> table : onboarding.fields().entrySet()) {
      fields = fields.and(table.getKey(), table.getValue());
    }
    return fields;
  }
}
