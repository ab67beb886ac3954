package dev.syncsetup.setup.sales;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.SetupPlan;
import java.util.List;
import java.util.Optional;

/** A plan of each variant, with everything that is optional. */
public final class SalesPlans {
  private SalesPlans() {}

  public static List<SetupPlan> all(DynamicsClient dynamics) {
    Operator nobody = Operator.callback(sheet -> Optional.empty());
    SalesIntegrationSetup.NeedsIdentity start =
        SalesIntegrationSetup.on(dynamics).administrator(SalesOnboarding.ADMINISTRATOR);
    return List.of(
        start
            .createIntegrationUser(SalesOnboarding.newUser(), SalesOnboarding.LICENCE)
            .assignRoles("Salesperson")
            .proveSignIn(SalesOnboarding.proof())
            .connectionConfirmedBy(nobody)
            .makeNonInteractive()
            .releaseLicence(SalesOnboarding.LICENCE)
            .build(),
        start.adoptIntegrationUser("jane.doe@contoso.com").assignRoles("Salesperson").build(),
        start.useApplicationUser().connectionConfirmedBy(nobody).build(),
        start.createApplicationUser(Onboarding.CRM_APP).build());
  }
}
