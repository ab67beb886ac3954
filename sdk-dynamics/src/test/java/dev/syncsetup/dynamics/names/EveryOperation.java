package dev.syncsetup.dynamics.names;

import static dev.syncsetup.dynamics.rows.query.RowColumn.column;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.columns.ColumnChange;
import dev.syncsetup.dynamics.columns.ColumnOptions;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.columns.TwoOptionsColumn;
import dev.syncsetup.dynamics.customization.DataLoss;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.dynamics.rows.fill.FillListener;
import dev.syncsetup.dynamics.rows.fill.RowFill;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.dynamics.solutions.ImportJob;
import dev.syncsetup.dynamics.solutions.Solution;
import dev.syncsetup.dynamics.solutions.SolutionFilter;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.dynamics.users.UserFilter;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Tenant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Calls everything that a client can do in Dataverse. */
final class EveryOperation {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final UUID APP = Tenant.named("another app");

  private final SimulatedCloud cloud;
  private final DynamicsClient client;
  private final SystemUserId jane;

  EveryOperation(SimulatedCloud cloud, DynamicsClient client) {
    this.cloud = cloud;
    this.client = client;
    this.jane = new SystemUserId(cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().id());
  }

  void organization() {
    client.whoAmI();
    client.organization();
    client.installedLanguages();
    client.environmentState();
  }

  void users() {
    var users = client.users();
    BusinessUnitId unit = client.whoAmI().businessUnitId();
    users.findByUserName("x");
    users.findByEmail("x");
    UUID objectId = users.get(jane).objectId().orElseThrow();
    users.findByObjectId(objectId);
    users.me();
    users.list(
        UserFilter.all()
            .enabled()
            .people()
            .in(unit)
            .withRole("x")
            .named("x")
            .nameContains("x")
            .licensed()
            .accessMode(users.get(jane).accessMode()));
    cloud.tenant().addApplication(APP, "Another App", "secret");
    users.ensureApplicationUser(APP, unit);
    users.deleteApplicationUser(APP);
    users.purgeApplicationUser(APP);
    users.makeNonInteractive(jane);
    users.makeInteractive(jane);
    cloud.dataverse().settings().organizationResources(false);
    users.makeNonInteractive(jane);
    users.changeSettings(jane, users.settings(jane).withLanguage(1033));
    users.setLanguage(jane, 1033);
    users.moveTo(jane, unit);
    users.disable(jane);
    users.enable(jane);
    users.canRead(jane, "contacts");
    users.canRead(objectId, "contacts");
  }

  void roles() {
    var roles = client.roles();
    UUID objectId = client.users().get(jane).objectId().orElseThrow();
    SecurityRole role = roles.named("Salesperson").get(0);
    roles.findByTemplate(SecurityRole.SYSTEM_ADMINISTRATOR, role.businessUnitId());
    roles.holders("Salesperson");
    roles.assign(jane, "Salesperson");
    roles.setExactly(jane, List.of());
    roles.assignByObjectId(objectId, "Salesperson", HOUR);
    UUID newcomer = cloud.tenant().addAccount("new@contoso.com", "New", "secret").id();
    roles.assignByObjectId(newcomer, "Salesperson", Duration.ZERO);
    roles.privilegesOf(jane);
    roles.privilegesOf(role.id());
  }

  void solutions(SolutionPackage old, SolutionPackage same, SolutionPackage newer) {
    var solutions = client.solutions();
    String name = old.uniqueName();
    DataLoss known = DataLoss.acknowledge(name);
    solutions.list(SolutionFilter.all().visible().managed().nameContains("x"));
    solutions.findByFriendlyName("x");
    solutions.importAndAwait(old, HOUR, status -> {});
    ImportJob job = solutions.startImport(solutions.stage(same));
    solutions.running();
    solutions.attach(job.asyncOperationId());
    solutions.awaitImport(job, HOUR, status -> {});
    solutions.awaitImport(solutions.startHoldingImport(newer), HOUR, status -> {});
    solutions.awaitUpgrade(solutions.applyUpgrade(name, known), HOUR);
    Solution installed = solutions.find(name).orElseThrow();
    solutions.components(installed.id());
    solutions.enable(solutions.pluginSteps(installed.id()).get(0));
    solutions.uninstall(installed, known, HOUR);
    solutions.importAndAwait(old, HOUR, status -> {});
    ImportJob upgrade = solutions.stageAndUpgrade(newer, known);
    solutions.runningUpgrade();
    cloud.dataverse().failNextImport("0x80048033", "Trouble.");
    solutions.awaitImport(upgrade, HOUR, status -> {});
  }

  void publishing() {
    var publishing = client.publishing();
    publishing.publishAllAndWait(HOUR);
    publishing.publishAllSynchronously();
    publishing.publish(Set.of("lead"));
    publishing.running();
    publishing.lastPublished();
  }

  void columns(String solution) {
    var columns = client.columns();
    TwoOptionsColumn filter = new TwoOptionsColumn("contact", "new_SyncToMkto", "Sync", false);
    columns.tablesLabelled("x");
    columns.columns("contact");
    columns.publisherPrefixExists("new");
    columns.create(
        filter, ColumnOptions.inBaseLanguage().alsoLabelled(1031, "Sync").inSolution(solution));
    columns.change(
        "contact", "new_synctomkto", ColumnChange.label(1031, "Abgleich").andDefaultValue(true));
    columns.delete("contact", "new_synctomkto", DataLoss.acknowledge("contact.new_synctomkto"));
    columns.create(filter, 1033);
    columns.awaitVisible("contact", "new_synctomkto", HOUR);
  }

  void rows() {
    var rows = client.rows();
    TableDefinition contacts = client.columns().table("contact").orElseThrow();
    RowChanges doe = RowChanges.none().text("lastname", "Doe").flag("donotemail", true);
    UUID id = rows.create(contacts, doe);
    rows.update(contacts, id, doe);
    Row row = rows.find(contacts, id, "ownerid", "lastname").orElseThrow();
    rows.update(contacts, row, doe.clear("description"));
    rows.all(contacts, contacts.lookups());
    rows.query(
        contacts,
        RowQuery.of("lastname")
            .where(column("lastname").in(List.of("Doe")))
            .where(column("description").contains("ü".repeat(10_000)))
            .where(column("modifiedon").isNotNull())
            .orderBy("lastname"));
    rows.fill(RowFill.of(contacts, "new_synctomkto", false, jane), FillListener.silent());
    rows.writeAll(
        List.of(
            RowWrite.create(contacts, Tenant.named("row"), doe),
            RowWrite.update(contacts, id, RowChanges.none().number("creditlimit", BigDecimal.ONE)),
            RowWrite.delete(contacts, id)),
        BulkOptions.inBatchesOf(10));
    rows.writeTogether(List.of(RowWrite.create(contacts, doe)));
  }

  /** Adds what the operations need and cannot make. */
  String addSolution() {
    UUID publisher = cloud.dataverse().rows("publisher").get(0).id();
    cloud
        .dataverse()
        .addRow(
            "solution",
            Map.of(
                "uniquename", "acme_setup", "version", "1.0.0.0", "publisherid", "" + publisher));
    return "acme_setup";
  }
}
