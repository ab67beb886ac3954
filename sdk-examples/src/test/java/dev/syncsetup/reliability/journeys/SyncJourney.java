package dev.syncsetup.reliability.journeys;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.NewSyncUser;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;

/** The set-up of the sync from a fresh tenant to a sync that is switched on. */
public enum SyncJourney implements Journey {
  SERVER_TO_SERVER("server to server"),
  USER_WITH_PASSWORD("user with password"),
  /** Server to server, with a person at Marketo's screens. */
  OPERATOR("operator mode");

  static final UUID CRM_APP = Tenant.named("crm app");
  static final String CRM_SECRET = "planted-crm-secret";
  static final String PASSWORD = "planted-Password-1";
  private static final SolutionPackage SOLUTION = sample();
  private static final FieldSelection FIELDS =
      FieldSelection.none()
          .and("lead", "firstname", "lastname", "emailaddress1")
          .and("contact", "firstname", "lastname", "emailaddress1");

  private final String title;

  SyncJourney(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean byOperator() {
    return this == OPERATOR;
  }

  @Override
  public void prepare(SimulatedCloud cloud) {
    addCrmApp(cloud);
  }

  static void addCrmApp(SimulatedCloud cloud) {
    cloud
        .tenant()
        .addApplication(CRM_APP, "Marketo Sync", CRM_SECRET)
        .delegatedConsents()
        .add("user_impersonation");
  }

  @Override
  public Ending go(Session session) {
    SyncSetup.NeedsSyncUser start =
        SyncSetup.between(session.dynamics(), session.marketo()).installSolution(SOLUTION);
    SyncSetup.NeedsRole user =
        this == USER_WITH_PASSWORD
            ? start.createSyncUser(newUser())
            : start.createApplicationUser(CRM_APP);
    return ending(
        user.assignSyncRole()
            .configureMarketo()
            .filterBy(SyncFilter.on("lead", "contact"))
            .connect(
                credentials(), Irreversible.acknowledge(session.cloud().dataverseUrl().toString()))
            .selectFields(FIELDS)
            .enableSync("ops@contoso.com")
            .build()
            .run(SetupListener.none())
            .orThrow());
  }

  static Ending ending(SetupReport report) {
    return new Ending(
        report.isComplete(),
        report.steps().stream()
            .map(step -> step.step().id() + " " + step.outcome() + ": " + step.evidence())
            .collect(Collectors.joining("\n")));
  }

  private CrmCredentials credentials() {
    return this == USER_WITH_PASSWORD
        ? CrmCredentials.userPassword(
            Secret.of(PASSWORD), CRM_APP.toString(), Secret.of(CRM_SECRET))
        : CrmCredentials.serverToServer(CRM_APP.toString(), Secret.of(CRM_SECRET));
  }

  private static NewSyncUser newUser() {
    return NewSyncUser.named("Marketo Sync")
        .userName("marketo.sync@contoso.com")
        .password(Secret.of(PASSWORD))
        .usageLocation("DE")
        .licence("DYN365_ENTERPRISE_SALES")
        .mailDetails("ops@contoso.com", SimulatedCloud.ADMINISTRATOR_USER);
  }

  private static SolutionPackage sample() {
    try {
      Path file = Files.createTempFile("solution", ".zip");
      try {
        return SolutionPackage.read(Files.write(file, SampleSolution.CONTOSO_NAMES.bytes()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
