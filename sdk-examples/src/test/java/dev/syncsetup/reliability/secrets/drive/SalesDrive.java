package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.sales.SalesIntegrationSetup;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SignInProof;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.DataverseSimulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Business Central's account in Sales, with a proof that its password signs in. */
final class SalesDrive {
  private static final String USER = "bc.integration@contoso.com";
  private static final String LICENCE = "DYN365_ENTERPRISE_SALES";
  private static final List<String> ROLES = SalesNames.standard().integrationRoles();

  private final Rig rig;

  SalesDrive(Rig rig) {
    this.rig = rig;
  }

  /** One run, begun as by a new process. */
  boolean run() {
    try (DynamicsClient dynamics = rig.administrator()) {
      NewAccount account = new NewAccount(USER, "BC Integration", "DE", Secret.of(Rig.PASSWORD));
      SignInProof proof =
          SignInProof.of(Secret.of(Rig.PASSWORD), Rig.CRM_APP.toString())
              .clientSecret(Secret.of(Rig.CRM_SECRET));
      rig.walk.from(account);
      rig.walk.from(proof);
      SetupPlan plan =
          SalesIntegrationSetup.on(dynamics)
              .administrator(SimulatedCloud.ADMINISTRATOR_USER)
              .createIntegrationUser(account, LICENCE)
              .assignRoles("Salesperson")
              .proveSignIn(proof)
              .connectionConfirmedBy(Operator.callback(this::connect))
              .makeNonInteractive()
              .releaseLicence(LICENCE)
              .build();
      boolean complete = new PlanRun(rig).run(plan);
      rig.walk.from(plan);
      return complete;
    }
  }

  private Optional<Confirmation> connect(HandOffSheet sheet) {
    rig.heard.note(Place.SHEETS, sheet.toMarkdown() + sheet.toHtml() + sheet.toText());
    DataverseSimulator dataverse = rig.cloud.dataverse();
    return rig.cloud.betweenRequests(
        () -> {
          dataverse.addRole(SalesNames.standard().dataverseRole(), "prvReadContact");
          ROLES.forEach(role -> dataverse.addRole(role, "prvReadContact"));
          dataverse
              .user(USER)
              .ifPresent(user -> dataverse.seeds().person(user, ROLES.toArray(String[]::new)));
          return Optional.of(
              Confirmation.of(
                  sheet,
                  "Bea Controller",
                  rig.cloud.clock().instant(),
                  "Connection enabled",
                  Map.of("works", "yes", "user", USER)));
        });
  }
}
