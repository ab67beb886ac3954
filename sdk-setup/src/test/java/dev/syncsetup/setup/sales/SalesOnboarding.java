package dev.syncsetup.setup.sales;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SignInProof;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A tenant whose Business Central is to be connected, and the person who connects it. */
final class SalesOnboarding implements AutoCloseable {
  static final String ADMINISTRATOR = "admin@contoso.com";
  static final String USER = "bc.integration@contoso.com";
  static final String LICENCE = Onboarding.LICENCE;
  static final List<String> ROLES = SalesNames.standard().integrationRoles();

  final Onboarding onboarding = new Onboarding();
  final SimulatedCloud cloud = onboarding.cloud;
  final List<HandOffSheet> sheets = new ArrayList<>();

  SalesIntegrationSetup.NeedsIdentity start() {
    return SalesIntegrationSetup.on(onboarding.dynamics).administrator(ADMINISTRATOR);
  }

  /** The procedure of 2019 to its end, with everything that is optional. */
  SetupPlan account(Operator operator) {
    return created()
        .proveSignIn(proof())
        .connectionConfirmedBy(operator)
        .makeNonInteractive()
        .releaseLicence(LICENCE)
        .build();
  }

  SalesIntegrationSetup.BeforeConnecting created() {
    return start().createIntegrationUser(newUser(), LICENCE).assignRoles("Salesperson");
  }

  SetupPlan adopted(String userName, Operator operator) {
    return start()
        .adoptIntegrationUser(userName)
        .assignRoles("Salesperson")
        .connectionConfirmedBy(operator)
        .makeNonInteractive()
        .build();
  }

  /** Today's procedure. */
  SetupPlan application(Operator operator) {
    return start().useApplicationUser().connectionConfirmedBy(operator).build();
  }

  static NewAccount newUser() {
    return new NewAccount(USER, "BC Integration", "DE", Secret.of(Onboarding.PASSWORD));
  }

  static SignInProof proof() {
    return SignInProof.of(Secret.of(Onboarding.PASSWORD), Onboarding.CRM_APP.toString())
        .clientSecret(Secret.of(Onboarding.CRM_SECRET));
  }

  /** Has been given the sheet and has not answered. */
  Operator busy() {
    return Operator.callback(
        sheet -> {
          sheets.add(sheet);
          return Optional.empty();
        });
  }

  /** Connects, whereupon Business Central installs its solution and gives the user its roles. */
  Operator connects() {
    return Operator.callback(
        sheet -> {
          sheets.add(sheet);
          installSolution();
          cloud
              .dataverse()
              .user(USER)
              .ifPresent(
                  user -> cloud.dataverse().seeds().person(user, ROLES.toArray(String[]::new)));
          return Optional.of(says(sheet, "yes", USER));
        });
  }

  /** Connects Business Central online, which makes its own application user. */
  Operator connectsOnline() {
    return Operator.callback(
        sheet -> {
          sheets.add(sheet);
          installSolution();
          addApplicationUser(SalesNames.standard().dataverseRole(), ROLES.get(0), ROLES.get(1));
          return Optional.of(says(sheet, "yes", ""));
        });
  }

  UUID addApplicationUser(String... roles) {
    UUID id = Tenant.named("business central " + cloud.dataverse().users().size());
    Application app =
        cloud.tenant().addApplication(id, SalesNames.standard().applicationUser(), "bc-secret");
    return cloud.dataverse().seeds().application(app, roles);
  }

  void installSolution() {
    cloud.dataverse().addRole(SalesNames.standard().dataverseRole(), "prvReadContact");
    ROLES.forEach(role -> cloud.dataverse().addRole(role, "prvReadContact"));
  }

  Confirmation says(HandOffSheet sheet, String works, String user) {
    Map<String, String> answers =
        sheet.questions().size() == 1
            ? Map.of("works", works)
            : Map.of("works", works, "user", user);
    return Confirmation.of(
        sheet, "Bea Controller", cloud.clock().instant(), "Connection enabled", answers);
  }

  Row user() {
    return cloud.dataverse().user(USER).orElseThrow();
  }

  List<String> rolesOf(String userName) {
    return cloud.dataverse().rolesOf(cloud.dataverse().user(userName).orElseThrow().id());
  }

  @Override
  public void close() {
    onboarding.close();
  }
}
