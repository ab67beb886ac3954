package dev.syncsetup.setup.sales;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.engine.Procedure;
import dev.syncsetup.setup.journey.Inputs;
import dev.syncsetup.setup.sales.journey.Identity;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SalesWishes;
import dev.syncsetup.setup.sales.journey.SignInProof;
import dev.syncsetup.setup.sales.steps.SalesNotices;
import dev.syncsetup.setup.sales.steps.SalesSteps;
import java.util.List;
import java.util.UUID;

/** One record per stage of {@link SalesIntegrationSetup}, so that no cast can jump ahead. */
final class SalesStages {
  private SalesStages() {}

  private static SetupPlan plan(DynamicsClient dynamics, SalesWishes wishes) {
    return SetupPlan.of(
        new Procedure(
            dynamics.settings(),
            dynamics.url().toString(),
            "",
            dynamics::requestsSent,
            () -> SalesSteps.of(new SalesJourney(dynamics, wishes)),
            SalesNotices.of(wishes)));
  }

  record Start(DynamicsClient dynamics, SalesNames names)
      implements SalesIntegrationSetup.NeedsAdministrator {

    @Override
    public SalesIntegrationSetup.NeedsAdministrator naming(SalesNames other) {
      return new Start(dynamics, other);
    }

    @Override
    public SalesIntegrationSetup.NeedsIdentity administrator(String userName) {
      return new WithAdministrator(this, Inputs.userName(userName));
    }
  }

  record WithAdministrator(Start start, String administrator)
      implements SalesIntegrationSetup.NeedsIdentity {

    @Override
    public SalesIntegrationSetup.NeedsRoles createIntegrationUser(
        NewAccount account, String licence) {
      NewAccount checked =
          new NewAccount(
              notAdministrator(account.userPrincipalName()),
              account.displayName(),
              Inputs.country(account.usageLocation()),
              Inputs.password(account.userPrincipalName(), account.password()));
      return new WithPerson(start.dynamics(), wishes(new Identity.Created(checked, licence)));
    }

    @Override
    public SalesIntegrationSetup.NeedsRoles adoptIntegrationUser(String userName) {
      return new WithPerson(
          start.dynamics(), wishes(new Identity.Adopted(notAdministrator(userName))));
    }

    @Override
    public SalesIntegrationSetup.NeedsConnection useApplicationUser() {
      return new WithApplication(start.dynamics(), wishes(new Identity.VendorApplication()));
    }

    @Override
    public SalesIntegrationSetup.NeedsConnection createApplicationUser(UUID applicationId) {
      return new WithApplication(
          start.dynamics(), wishes(new Identity.OwnApplication(applicationId)));
    }

    private SalesWishes wishes(Identity identity) {
      return SalesWishes.of(start.names(), administrator, identity);
    }

    private String notAdministrator(String userName) {
      if (Inputs.userName(userName).equalsIgnoreCase(administrator)) {
        throw new IllegalArgumentException(
            userName
                + " is the administrator. The administrator's account must never synchronise, it"
                + " breaks the sync; name a dedicated user.");
      }
      return userName;
    }
  }

  record WithPerson(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.NeedsRoles {
    @Override
    public SalesIntegrationSetup.BeforeConnecting assignRoles(String... names) {
      if (names.length == 0) {
        throw new IllegalArgumentException(
            "The integration user needs at least one security role. Name it.");
      }
      return new WithRoles(dynamics, wishes.withRoles(List.of(names)));
    }
  }

  record WithRoles(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.BeforeConnecting {
    @Override
    public SalesIntegrationSetup.NeedsPersonConnection proveSignIn(SignInProof proof) {
      return new Proved(dynamics, wishes.withProof(proof));
    }

    @Override
    public SalesIntegrationSetup.NeedsNonInteractive connectionConfirmedBy(Operator operator) {
      return new Connected(dynamics, wishes.withOperator(operator));
    }

    @Override
    public SetupPlan build() {
      return plan(dynamics, wishes);
    }
  }

  record Proved(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.NeedsPersonConnection {
    @Override
    public SalesIntegrationSetup.NeedsNonInteractive connectionConfirmedBy(Operator operator) {
      return new Connected(dynamics, wishes.withOperator(operator));
    }

    @Override
    public SetupPlan build() {
      return plan(dynamics, wishes);
    }
  }

  record Connected(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.NeedsNonInteractive {
    @Override
    public SalesIntegrationSetup.BeforeReleasing makeNonInteractive() {
      return new NonInteractive(dynamics, wishes.withNonInteractive());
    }
  }

  record NonInteractive(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.BeforeReleasing {
    @Override
    public SalesIntegrationSetup.Ready releaseLicence(String licence) {
      return new Complete(dynamics, wishes.withReleased(licence));
    }

    @Override
    public SetupPlan build() {
      return plan(dynamics, wishes);
    }
  }

  record WithApplication(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.NeedsConnection {
    @Override
    public SalesIntegrationSetup.Ready connectionConfirmedBy(Operator operator) {
      return new Complete(dynamics, wishes.withOperator(operator));
    }

    @Override
    public SetupPlan build() {
      return plan(dynamics, wishes);
    }
  }

  record Complete(DynamicsClient dynamics, SalesWishes wishes)
      implements SalesIntegrationSetup.Ready {
    @Override
    public SetupPlan build() {
      return plan(dynamics, wishes);
    }
  }
}
