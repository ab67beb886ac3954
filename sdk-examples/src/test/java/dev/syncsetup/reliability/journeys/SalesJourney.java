package dev.syncsetup.reliability.journeys;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.sales.SalesIntegrationSetup;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SignInProof;
import dev.syncsetup.setup.salespeople.Announcement;
import dev.syncsetup.setup.salespeople.ImportListener;
import dev.syncsetup.setup.salespeople.SalespeopleImport;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Business Central's account in Sales, then five salespeople from a file, each of them mailed. */
final class SalesJourney implements Journey {
  private static final String USER = "bc.integration@contoso.com";
  private static final String LICENCE = "DYN365_ENTERPRISE_SALES";
  private static final String SEATS = "DYN365_ENTERPRISE_PEOPLE";
  private static final List<String> ROLES = SalesNames.standard().integrationRoles();
  private static final PeopleFile PEOPLE = people(5);

  @Override
  public String title() {
    return "sales with five people";
  }

  @Override
  public void prepare(SimulatedCloud cloud) {
    SyncJourney.addCrmApp(cloud);
    cloud.tenant().skus().add(new Sku(Tenant.named("product for people"), SEATS, 5_000));
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .add("Domain.Read.All");
  }

  @Override
  public Ending go(Session session) {
    Ending connected =
        SyncJourney.ending(
            SalesIntegrationSetup.on(session.dynamics())
                .administrator(SimulatedCloud.ADMINISTRATOR_USER)
                .createIntegrationUser(
                    new NewAccount(USER, "BC Integration", "DE", Secret.of(SyncJourney.PASSWORD)),
                    LICENCE)
                .assignRoles("Salesperson")
                .proveSignIn(
                    SignInProof.of(Secret.of(SyncJourney.PASSWORD), SyncJourney.CRM_APP.toString())
                        .clientSecret(Secret.of(SyncJourney.CRM_SECRET)))
                .connectionConfirmedBy(Operator.callback(sheet -> connect(session.cloud(), sheet)))
                .makeNonInteractive()
                .releaseLicence(LICENCE)
                .build()
                .run(SetupListener.none())
                .orThrow());
    return connected.complete() ? connected.and(imported(session)) : connected;
  }

  /** Business Central installs its solution and gives its roles, but not a second time. */
  private static Optional<Confirmation> connect(SimulatedCloud cloud, HandOffSheet sheet) {
    return cloud.betweenRequests(
        () -> {
          Row user = cloud.dataverse().user(USER).orElseThrow();
          if (!cloud.dataverse().rolesOf(user.id()).containsAll(ROLES)) {
            cloud.dataverse().addRole(SalesNames.standard().dataverseRole(), "prvReadContact");
            ROLES.forEach(role -> cloud.dataverse().addRole(role, "prvReadContact"));
            cloud.dataverse().seeds().person(user, ROLES.toArray(String[]::new));
          }
          return Optional.of(
              Confirmation.of(
                  sheet,
                  "Bea Controller",
                  cloud.clock().instant(),
                  "Connection enabled",
                  Map.of("works", "yes", "user", USER)));
        });
  }

  private static Ending imported(Session session) {
    StringWriter results = new StringWriter();
    ImportReport report =
        SalespeopleImport.of(session.dynamics(), PEOPLE)
            .licences(SEATS)
            .announce(
                new Announcement(
                    SimulatedCloud.ADMINISTRATOR_USER, "Your Sales account", "Welcome."))
            .run(
                ImportFiles.of(results, session.passwords()).coupling(new StringWriter()),
                ImportListener.NONE);
    report
        .stopped()
        .ifPresent(
            error -> {
              throw error;
            });
    return new Ending(report.complete(), results + "\n" + report.preflight().obstacles());
  }

  /** The password of everybody the session has created stands in its file. */
  @Override
  public List<String> complaints(Session session) {
    String file = session.passwords().toString();
    return session.cloud().tenant().accounts().values().stream()
        .filter(account -> account.userPrincipalName().matches("p\\d@contoso.com"))
        .filter(account -> !file.contains("," + account.password() + ","))
        .map(account -> "nobody knows the password of " + account.userPrincipalName())
        .toList();
  }

  private static PeopleFile people(int number) {
    StringBuilder text =
        new StringBuilder(
            "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
                + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
                + "State or Province,ZIP or Postal Code,Country or Region\n");
    for (int i = 0; i < number; i++) {
      text.append("p%d@contoso.com,,,Person %d,,Sales,,,,,,,,,,DE%n".formatted(i, i));
    }
    try {
      Path file = Files.createTempFile("people", ".csv");
      file.toFile().deleteOnExit();
      return PeopleFile.at(Files.writeString(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
