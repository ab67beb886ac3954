package dev.syncsetup.testing.dataverse;

import dev.syncsetup.testing.dataverse.batch.Batch;
import dev.syncsetup.testing.dataverse.jobs.Jobs;
import dev.syncsetup.testing.dataverse.organization.DataverseSettings;
import dev.syncsetup.testing.dataverse.organization.DirectorySync;
import dev.syncsetup.testing.dataverse.organization.FreshOrganization;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.organization.Roles;
import dev.syncsetup.testing.dataverse.organization.Users;
import dev.syncsetup.testing.dataverse.protection.ServiceLimits;
import dev.syncsetup.testing.dataverse.protection.ServiceProtection;
import dev.syncsetup.testing.dataverse.solutions.SolutionActions;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.ColumnType;
import dev.syncsetup.testing.dataverse.store.Origin;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The Web API of one Dataverse organisation, versions 9.0 to 9.2, and a hold on what it contains.
 *
 * <p>A fresh organisation has the root business unit "contoso" with the child "Sales Germany", the
 * standard roles in both, base language 1033 with 1031 switched on, the administrator
 * admin@contoso.com and the salesperson jane.doe@contoso.com. The methods below are for tests: they
 * look at it or change it past all rules. Not thread-safe: call them between requests.
 */
public final class DataverseSimulator implements Service {
  private final Tenant tenant;
  private final Clock clock;
  private final Faults faults;
  private Organization organization;
  private DirectorySync directory;
  private Jobs jobs;
  private SolutionActions solutions;
  private ServiceProtection protection;
  private WebApi api;
  private String url = "";
  private int mostUnderWay;

  public DataverseSimulator(Tenant tenant, Clock clock) {
    this(tenant, clock, new Faults());
  }

  /**
   * As the other one.
   *
   * @param faults what the requests inside a batch may meet
   */
  public DataverseSimulator(Tenant tenant, Clock clock, Faults faults) {
    this.tenant = tenant;
    this.clock = clock;
    this.faults = faults;
    begin();
  }

  /** Makes the organisation a fresh one again, settings included. */
  @Override
  public void reset() {
    begin();
  }

  private void begin() {
    organization = new Organization(tenant, clock, new DataverseSettings());
    FreshOrganization.fill(organization);
    directory = new DirectorySync(organization);
    jobs = new Jobs(organization);
    solutions = new SolutionActions(organization, jobs);
    protection = new ServiceProtection(clock);
    api = new WebApi(organization, directory, jobs, solutions, protection, faults);
    mostUnderWay = 0;
  }

  @Override
  public String name() {
    return "dataverse";
  }

  @Override
  public Reply answer(Request request) {
    catchUp();
    return api.answer(request);
  }

  @Override
  public Reply answer(Request request, int underWay) {
    mostUnderWay = Math.max(mostUnderWay, underWay);
    return underWay > settings().concurrentRequests() ? api.tooManyAtOnce() : answer(request);
  }

  @Override
  public int operations(Request request) {
    return Batch.operations(request);
  }

  /** How many requests were under way at once, at most. */
  public int mostUnderWay() {
    return mostUnderWay;
  }

  /** What varies, or is not known, about the real service. */
  public DataverseSettings settings() {
    return organization.settings();
  }

  /** What a caller may ask of the organisation. */
  public ServiceLimits limits() {
    return protection.limits();
  }

  /** Adds users, teams and roles of particular kinds. */
  public AccessSeeds seeds() {
    return new AccessSeeds(organization);
  }

  /** Tells the organisation the address it is reached at, without trailing slash. */
  public void servedAt(URI origin) {
    url = origin.toString();
  }

  /** The address the organisation is reached at, without trailing slash. */
  public String url() {
    return url;
  }

  /** Id of the environment in Power Platform administration. */
  public UUID environmentId() {
    return organization.environmentId();
  }

  /** Makes an application a System Administrator, as the admin centre does. */
  public UUID addAdministrator(Application application) {
    Users users = new Users(organization);
    Row user =
        users
            .ofApplication(application.applicationId())
            .orElseGet(() -> users.addApplication(application, organization.rootBusinessUnit()));
    Roles roles = organization.roles();
    roles.assign(user, roles.named("System Administrator", unitOf(user)).get(0));
    return user.id();
  }

  /** Adds a person of the tenant at once, licensed or not, with roles of the root business unit. */
  public UUID addUser(Account account, String... roleNames) {
    Row user = directory.add(account).set("isdisabled", false);
    for (String name : roleNames) {
      organization.roles().assign(user, organization.roles().named(name, unitOf(user)).get(0));
    }
    return user.id();
  }

  /** Adds a role to every business unit; a second one of the same name is a second role. */
  public UUID addRole(String name, String... privileges) {
    return organization
        .roles()
        .create(organization.store().newId(), name, false, List.of(privileges))
        .id();
  }

  /** Adds a business unit below the root; it gets no copies of the roles that exist. */
  public UUID addBusinessUnit(String name) {
    return organization
        .store()
        .insert("businessunit")
        .set("name", name)
        .set("isdisabled", false)
        .set("organizationid", organization.id())
        .set("parentbusinessunitid", organization.rootBusinessUnit().id())
        .id();
  }

  /** Adds an unmanaged column, known to all servers at once. */
  public void addColumn(String table, String schemaName, ColumnType type) {
    organization
        .schema()
        .table(table)
        .add(
            new Column(
                schemaName,
                type,
                Map.of(Organization.BASE_LANGUAGE, schemaName),
                Origin.UNMANAGED,
                organization.now(),
                organization.now(),
                Json.object()));
  }

  /** Adds a row with text values and returns its id. */
  public UUID addRow(String table, Map<String, String> values) {
    Row row = organization.store().insert(table);
    values.forEach(row::set);
    return row.id();
  }

  /** Deletes all rows of a table. */
  public void deleteRows(String table) {
    catchUp();
    organization.store().rows(table).forEach(organization.store()::delete);
  }

  /** Disables the first plug-in step whose name contains the text. */
  public void disableStep(String namePart) {
    catchUp();
    organization
        .store()
        .rows("sdkmessageprocessingstep", step -> step.text("name").contains(namePart))
        .get(0)
        .set("statecode", 1)
        .set("statuscode", 2);
  }

  /** The next solution import ends as failed with this code and message. */
  public void failNextImport(String code, String message) {
    solutions.failNextImport(code, message, "");
  }

  /** As {@link #failNextImport(String, String)}, because of one component of the package. */
  public void failNextImport(String code, String message, String component) {
    solutions.failNextImport(code, message, component);
  }

  /** Somebody else, for example an update of the vendor, takes the customization lock. */
  public void holdCustomizationLock(String operation, Duration duration) {
    jobs.holdLock(operation, duration);
  }

  /** The organisation's clock. */
  public Instant now() {
    return organization.now();
  }

  /** When all customizations were published last. */
  public Optional<Instant> lastPublished() {
    catchUp();
    return solutions.lastPublished();
  }

  /** Tables that were published one by one, in that order. */
  public List<String> publishedTables() {
    catchUp();
    return solutions.publishedTables();
  }

  /** All tables there are. */
  public List<Table> tables() {
    catchUp();
    return organization.schema().tables();
  }

  /** All rows of a table, live. */
  public List<Row> rows(String table) {
    catchUp();
    return organization.store().rows(table);
  }

  /** All users, live. */
  public List<Row> users() {
    return rows("systemuser");
  }

  /** The user with that user name or e-mail address. */
  public Optional<Row> user(String name) {
    return users().stream()
        .filter(
            user ->
                user.text("domainname").equalsIgnoreCase(name)
                    || user.text("internalemailaddress").equalsIgnoreCase(name))
        .findFirst();
  }

  /** Names of the roles a user has. */
  public List<String> rolesOf(UUID userId) {
    catchUp();
    List<String> names = new ArrayList<>();
    Row user = organization.store().row("systemuser", userId);
    organization.roles().of(user).forEach(role -> names.add(role.text("name")));
    return names;
  }

  /** Whether a user's roles give a privilege. */
  public boolean allows(UUID userId, String privilege) {
    catchUp();
    Row user = organization.store().row("systemuser", userId);
    return organization.roles().allows(user, privilege);
  }

  Organization organization() {
    return organization;
  }

  DirectorySync directory() {
    return directory;
  }

  void catchUp() {
    directory.catchUp();
    jobs.catchUp();
  }

  private UUID unitOf(Row user) {
    return user.guid("businessunitid").orElseThrow();
  }

  @Override
  public String toString() {
    return "DataverseSimulator[" + organization.id() + "]";
  }
}
