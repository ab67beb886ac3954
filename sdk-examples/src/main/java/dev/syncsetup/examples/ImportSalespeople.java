package dev.syncsetup.examples;

import dev.syncsetup.examples.files.RunFiles;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.people.PeopleFiles;
import dev.syncsetup.examples.people.PeopleProgress;
import dev.syncsetup.examples.people.PeopleTenant;
import dev.syncsetup.examples.people.PreflightLines;
import dev.syncsetup.setup.salespeople.Announcement;
import dev.syncsetup.setup.salespeople.SalespeopleImport;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How do thousands of salespeople become users? Imports a CSV of the Microsoft 365 admin centre.
 */
@Command(
    name = "import-salespeople",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    description = {
      "Makes users of Dynamics 365 Sales of the people in a CSV of the Microsoft 365 admin centre:"
          + " accounts, licences, roles. Run it again after any interruption.",
      "Without --live everything happens against simulators that have seats for everybody and have"
          + " verified the domains in the file."
    },
    footer = {
      "",
      "Writes results.csv, coupling.csv, coupling.md, and passwords.csv, which later runs add to.",
      "",
      "Exit codes: 0 done, 1 rows failed, 2 bad input and nothing changed, 3 people have not"
          + " arrived yet: run again later."
    })
final class ImportSalespeople implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<String, String> variables;

  @Parameters(paramLabel = "people.csv", description = "The people.")
  private Path file = Path.of("people.csv");

  @Option(
      names = "--licence",
      defaultValue = "DYN365_ENTERPRISE_SALES",
      description = "Part number or id of a product for everybody. Default: ${DEFAULT-VALUE}.")
  private List<String> licences = List.of();

  @Option(
      names = "--role",
      defaultValue = "Salesperson",
      description = "Name of a security role for everybody. Default: ${DEFAULT-VALUE}.")
  private List<String> roles = List.of();

  @Option(names = "--country", description = "The country of those whose row names none.")
  private @Nullable String country;

  @Option(names = "--dry-run", description = "Only look; change nothing.")
  private boolean dryRun;

  @Option(names = "--good-rows-only", description = "Import the good rows, report the bad ones.")
  private boolean goodRowsOnly;

  @Option(
      names = "--adopt-existing",
      description = "Take accounts of the same user name although their display name differs.")
  private boolean adoptExisting;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "Send everybody one mail from this mailbox when all is done.")
  private @Nullable String sender;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT30M",
      description = "How long to wait for people to arrive. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofMinutes(30);

  @Option(
      names = "--live",
      paramLabel = "URL",
      description =
          "Use this organisation and its tenant, as the app in DYNAMICS_TENANT_ID,"
              + " DYNAMICS_CLIENT_ID and DYNAMICS_CLIENT_SECRET.")
  private @Nullable URI live;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = RunFiles.DEFAULT,
      description = "Where the files go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of(RunFiles.DEFAULT);

  ImportSalespeople(Terminal terminal, Map<String, String> variables) {
    this.terminal = terminal;
    this.variables = variables;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("There is no file " + file + ".");
    }
    PeopleFile people = people();
    try (PeopleTenant tenant =
        live == null
            ? PeopleTenant.simulated(people, new LinkedHashSet<>(licences))
            : PeopleTenant.real(live, variables)) {
      terminal.print(
          "Importing " + file + " into " + (live == null ? "simulators" : live.toString()));
      SalespeopleImport plan = plan(tenant, people);
      return dryRun ? look(plan) : run(plan);
    }
  }

  private PeopleFile people() {
    PeopleFile people = PeopleFile.at(file);
    try {
      return country == null ? people : people.usageLocation(country);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--country: " + e.getMessage());
    }
  }

  private SalespeopleImport plan(PeopleTenant tenant, PeopleFile people) {
    SalespeopleImport plan =
        SalespeopleImport.of(tenant.dynamics(), people)
            .licences(licences.toArray(String[]::new))
            .roles(roles.toArray(String[]::new))
            .patience(patience);
    plan = goodRowsOnly ? plan.goodRowsOnly() : plan;
    plan = adoptExisting ? plan.adoptExisting() : plan;
    return sender == null
        ? plan
        : plan.announce(
            new Announcement(
                sender,
                "Your Dynamics 365 Sales account",
                "Your account is ready. You get its password from your administrator."));
  }

  private int look(SalespeopleImport plan) {
    ImportPreflight preflight = plan.preflight();
    PreflightLines.of(preflight).forEach(terminal::print);
    return preflight.ready() ? ExitCode.SUCCESS : ExitCode.BAD_INPUT;
  }

  private int run(SalespeopleImport plan) {
    try (PeopleFiles files = PeopleFiles.in(out)) {
      ImportReport report =
          plan.run(files.files(), new PeopleProgress(terminal.out(), terminal.interactive()));
      if (!report.preflight().ready()) {
        terminal.print("  Nothing was changed. All that is wrong: " + out.resolve("results.csv"));
        return ExitCode.BAD_INPUT;
      }
      files.coupled();
      for (Outcome outcome : Outcome.values()) {
        terminal.print("  " + outcome.text() + ": " + report.count(outcome));
      }
      report.stopped().ifPresent(why -> terminal.complain("stopped: " + why.getMessage()));
      terminal.print("  results and coupling sheet: " + out);
      return exitCode(report);
    }
  }

  private static int exitCode(ImportReport report) {
    if (report.complete()) {
      return ExitCode.SUCCESS;
    }
    boolean onlyWaiting =
        report.count(Outcome.WAITING) > 0
            && report.count(Outcome.FAILED) == 0
            && report.stopped().isEmpty();
    return onlyWaiting ? ExitCode.WAITING : ExitCode.FAILED;
  }
}
