package dev.syncsetup.setup.salespeople;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.setup.salespeople.file.PeopleColumn;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.file.RowProblem;
import dev.syncsetup.setup.salespeople.flow.Threads;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes users of Dynamics 365 Sales of the people in a file: accounts, licences, arrival in
 * Dataverse, security roles, and if wished a mail; then each is checked for what Business Central
 * needs to couple it. Immutable.
 *
 * <p>The servers' state is the only truth. An import that was interrupted, on whatever request, is
 * run again with the same file and goes on: nobody gets a second account, licence, role or mail. An
 * account that is there is taken for a row's when it has the row's display name; its password is
 * never changed.
 *
 * <p>Nothing is created before the whole file was read and compared with the tenant. Memory does
 * not grow with the file. Do not change the file meanwhile.
 *
 * <p>Needs User.ReadWrite.All, LicenseAssignment.ReadWrite.All, Organization.Read.All and
 * Domain.Read.All, for the mail Mail.Send and Mail.ReadBasic.All; in Dataverse prvReadUser,
 * prvReadRole and prvAssignRole with the privileges that the roles give.
 *
 * @see <a
 *     href="https://learn.microsoft.com/dynamics365/business-central/admin-setting-up-integration-with-dynamics-sales">
 *     Set up user accounts for integrating with Dynamics 365 Sales</a>
 */
public final class SalespeopleImport {
  private final DynamicsClient dynamics;
  private final PeopleFile file;
  private final Choices choices;

  private SalespeopleImport(DynamicsClient dynamics, PeopleFile file, Choices choices) {
    this.dynamics = dynamics;
    this.file = file;
    this.choices = choices;
  }

  /**
   * An import that gives everybody DYN365_ENTERPRISE_SALES and role Salesperson where the file says
   * nothing else, and waits half an hour for people to arrive. Sends nothing.
   */
  public static SalespeopleImport of(DynamicsClient dynamics, PeopleFile file) {
    return new SalespeopleImport(dynamics, file, Choices.standard());
  }

  /** Part numbers or ids of products for everybody whose row lists none; none for no licence. */
  public SalespeopleImport licences(String... products) {
    return licencesBy(Choices.byColumn(PeopleColumn.LICENCES, Set.of(products)));
  }

  /** Part numbers or ids of the products for each person. */
  public SalespeopleImport licencesBy(Function<Person, Set<String>> rule) {
    return with(choices.licences(rule));
  }

  /** Names of security roles for everybody whose row lists none. */
  public SalespeopleImport roles(String... names) {
    return rolesBy(Choices.byColumn(PeopleColumn.ROLES, Set.of(names)));
  }

  /** Names of the security roles for each person, as they are in this organisation. */
  public SalespeopleImport rolesBy(Function<Person, Set<String>> rule) {
    return with(choices.roles(rule));
  }

  /**
   * Takes an account with a row's user name for the row's even when its display name is another
   * one. Without this such a row is refused.
   */
  public SalespeopleImport adoptExisting() {
    return with(choices.adoptingExisting());
  }

  /** Imports the rows that are in order, where otherwise one bad row keeps all back. */
  public SalespeopleImport goodRowsOnly() {
    return with(choices.takingGoodRowsOnly());
  }

  /** Sends each person a mail once, found again by its subject. */
  public SalespeopleImport announce(Announcement mail) {
    return with(choices.announcing(mail));
  }

  /** How long to wait for each person to arrive in Dataverse before the row ends as waiting. */
  public SalespeopleImport patience(Duration time) {
    return with(choices.patience(time));
  }

  /**
   * How many batches are sent to Microsoft Graph at once; 4 when nothing is said.
   *
   * @throws IllegalArgumentException when it is not between 1 and 20
   */
  public SalespeopleImport batchesAtOnce(int number) {
    if (number < 1 || number > 20) {
      throw new IllegalArgumentException("1 to 20 batches can be under way, not " + number + ".");
    }
    return with(choices.batchesAtOnce(number));
  }

  private SalespeopleImport with(Choices other) {
    return new SalespeopleImport(dynamics, file, other);
  }

  /**
   * Reads the file and compares it with the tenant, 300 people to a request; changes nothing.
   *
   * @throws java.io.UncheckedIOException when the file cannot be read
   * @throws dev.syncsetup.core.errors.SdkException when a service refuses to be read
   */
  public ImportPreflight preflight() {
    return preflight(problem -> {});
  }

  /**
   * As {@link #preflight()}, and tells all problems, also those beyond the thousandth.
   *
   * @param problems hears them in the order they are found, never from two threads at once
   */
  public ImportPreflight preflight(Consumer<RowProblem> problems) {
    try (Threads threads = threads()) {
      TenantView tenant = TenantView.reading(dynamics, threads);
      return new Preflighter(dynamics, choices, tenant, new Look(problems), threads).look(file);
    }
  }

  /**
   * Looks first, then imports. Where the look finds obstacles, too few seats, or a bad row and
   * {@link #goodRowsOnly} was not called, nothing is changed. A row that fails does not stop the
   * others; a refused sign-in, a missing permission or an interrupt does.
   *
   * @param files told each row as it comes to its end, and initial passwords before they are used
   * @throws java.io.UncheckedIOException when the file cannot be read or a result not be written
   * @throws dev.syncsetup.core.errors.SdkException when a service refuses to be read at first
   */
  public ImportReport run(ImportFiles files, ImportListener listener) {
    Look look = new Look(problem -> files.result(RowResult.refused(problem)));
    TenantView tenant;
    ImportPreflight preflight;
    try (Threads threads = threads()) {
      tenant = TenantView.reading(dynamics, threads);
      preflight = new Preflighter(dynamics, choices, tenant, look, threads).look(file);
    }
    listener.lookedAt(preflight);
    if (!preflight.ready()) {
      return new ImportReport(preflight, Map.of(), 0, Optional.empty());
    }
    Tally tally = new Tally(files, listener, preflight.people());
    return tally.report(
        preflight, new Pipeline(dynamics, choices, tenant, files, tally).run(file, look));
  }

  private Threads threads() {
    return new Threads("sync-setup-look", choices.batchesAtOnce());
  }
}
