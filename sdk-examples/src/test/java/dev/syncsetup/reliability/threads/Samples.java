package dev.syncsetup.reliability.threads;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.salespeople.Announcement;
import dev.syncsetup.setup.salespeople.SalespeopleImport;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the work of these tests needs. */
final class Samples {
  private static final UUID CRM_APP = Tenant.named("crm app");
  private static final String CRM_SECRET = "planted-crm-secret";

  private static final String SEATS = "DYN365_ENTERPRISE_PEOPLE";
  private static final String HEADINGS =
      "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
          + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
          + "State or Province,ZIP or Postal Code,Country or Region\n";

  private Samples() {}

  static Secret password() {
    return Secret.of("planted-Password-1");
  }

  static SolutionPackage solution() {
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

  /** The app that Marketo signs in with. */
  static void plantApp(Scene scene) {
    Application app = scene.cloud.tenant().addApplication(CRM_APP, "Marketo Sync", CRM_SECRET);
    app.delegatedConsents().add("user_impersonation");
  }

  /** Seats and permissions for {@link #people}. */
  static void plantSeats(Scene scene) {
    scene.cloud.tenant().skus().add(new Sku(Tenant.named("people"), SEATS, 100));
    scene
        .cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .add("Domain.Read.All");
  }

  /** An import of three people, each told by mail. */
  static SalespeopleImport people(Scene scene) {
    String rows =
        IntStream.range(0, 3)
            .mapToObj(i -> "p" + i + "@contoso.com,,,Person " + i + ",,,,,,,,,,,,DE\n")
            .collect(Collectors.joining());
    Announcement mail =
        new Announcement(SimulatedCloud.ADMINISTRATOR_USER, "Your Sales account", "Welcome.");
    return SalespeopleImport.of(scene.dynamics, PeopleFile.at(file(HEADINGS + rows)))
        .licences(SEATS)
        .announce(mail);
  }

  private static Path file(String text) {
    try {
      Path file = Files.createTempFile("people", ".csv");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Server to server, from the solution to the switch. */
  static SetupPlan plan(Scene scene) {
    return SyncSetup.between(scene.dynamics, scene.marketo)
        .installSolution(solution())
        .createApplicationUser(CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .filterBy(SyncFilter.on("lead", "contact"))
        .connect(
            CrmCredentials.serverToServer(CRM_APP.toString(), Secret.of(CRM_SECRET)),
            Irreversible.acknowledge(scene.cloud.dataverseUrl().toString()))
        .selectFields(FieldSelection.none().and("lead", "firstname", "lastname", "emailaddress1"))
        .enableSync("ops@contoso.com")
        .build();
  }
}
