package dev.syncsetup.examples;

import dev.syncsetup.examples.files.RunFiles;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.onboarding.Choices;
import dev.syncsetup.examples.onboarding.Flow;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.OnboardingFile;
import dev.syncsetup.examples.onboarding.SampleFile;
import dev.syncsetup.examples.onboarding.Screens;
import dev.syncsetup.examples.services.Services;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How is a whole tenant set up? Reads an onboarding file and does everything it asks for. */
@Command(
    name = "set-up-sync",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    description = {
      "Sets up the synchronisation between Dynamics 365 and Marketo Engage.",
      "Without --live everything happens against simulators on this machine."
    },
    footer = {
      "",
      "Writes report.json, report.md and transcript.jsonl (with --twice also report-2.json,"
          + " report-2.md and transcript-2.jsonl). With --live the transcript holds no bodies,"
          + " because they contain secrets and personal data.",
      "",
      "Exit codes: 0 done, 1 the run failed, 2 bad input and nothing changed, 3 waiting: run"
          + " again when the person, or the server, is ready."
    })
public final class SetUpSync implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<String, String> variables;
  private final Consumer<SimulatedCloud> surprise;

  @Parameters(
      arity = "0..1",
      paramLabel = "onboarding.yaml",
      description = "What to set up. Default: the sample that comes with this program.")
  private @Nullable Path file;

  @Option(
      names = "--flow",
      defaultValue = "s2s",
      description = "How Marketo signs in: s2s (server to server, the default) or user.")
  private Flow flow = Flow.S2S;

  @Option(
      names = "--marketo",
      description =
          "Who operates Marketo's CRM screens: relay (default with simulators) or operator, a"
              + " person with sheets (default with --live).")
  private @Nullable Screens screens;

  @Option(names = "--live", description = "Use the real endpoints in the file.")
  private boolean live;

  @Option(
      names = "--simulators",
      paramLabel = "FILE",
      description = "Use simulators in another process; FILE is what simulate has written.")
  private @Nullable Path simulators;

  @Option(
      names = "--signers",
      paramLabel = "FILE",
      description =
          "With --marketo operator: whose confirmations count, one public line per person.")
  private @Nullable Path signers;

  @Option(names = "--preflight", description = "Only look; change nothing.")
  private boolean preflight;

  @Option(names = "--twice", description = "Run a second time, to see that nothing is done again.")
  private boolean twice;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = RunFiles.DEFAULT,
      description = "Where reports and transcripts go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of(RunFiles.DEFAULT);

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT30M",
      description = "How long a step may wait, as in PT30M. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofMinutes(30);

  private SetUpSync(
      Terminal terminal, Map<String, String> variables, Consumer<SimulatedCloud> surprise) {
    this.terminal = terminal;
    this.variables = variables;
    this.surprise = surprise;
  }

  /** Runs the program and ends the virtual machine. */
  public static void main(String... args) {
    Terminal terminal =
        new Terminal(
            new InputStreamReader(System.in, Charset.defaultCharset()),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            Ansi.AUTO.enabled());
    System.exit(run(terminal, System.getenv(), cloud -> {}, args));
  }

  /**
   * The program as a function.
   *
   * @param variables the environment
   * @param surprise what the simulated services hold beside what the file expects
   */
  static int run(
      Terminal terminal,
      Map<String, String> variables,
      Consumer<SimulatedCloud> surprise,
      String... args) {
    return new CommandLine(new SetUpSync(terminal, variables, surprise))
        .addSubcommand(new SimulateCommand(terminal))
        .addSubcommand(new ConfirmCommand(terminal))
        .addSubcommand(new ImportSalespeople(terminal, variables))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler(Complaints::usage)
        .setExecutionExceptionHandler(Complaints::execution)
        .execute(args);
  }

  @Override
  public Integer call() {
    refuseContradictions();
    Onboarding onboarding = OnboardingFile.read(file == null ? SampleFile.find() : file);
    Screens operated = Optional.ofNullable(screens).orElse(live ? Screens.OPERATOR : Screens.RELAY);
    Choices choices = new Choices(flow, operated, live);
    Endpoints endpoints =
        Endpoints.of(
            onboarding,
            choices,
            variables,
            Optional.ofNullable(simulators).map(Simulators::read),
            Optional.ofNullable(signers));
    RunFiles files = RunFiles.in(out);
    try (Services services = endpoints.open(files.handOff(), surprise)) {
      terminal.print(endpoints.headline(services, files.handOff()));
      OnboardingPlan plan = new OnboardingPlan(onboarding, endpoints.secrets(), flow);
      SyncRun run = new SyncRun(plan.with(services), services, files, terminal);
      return preflight ? run.preflight() : run.run(twice ? 2 : 1, patience);
    }
  }

  private void refuseContradictions() {
    if (preflight && twice) {
      throw new BadInput("--preflight only looks, --twice runs two times: choose one of them.");
    }
    if (live && simulators != null) {
      throw new BadInput("--live uses real services, --simulators others: choose one of them.");
    }
    if (signers != null && screens == Screens.RELAY) {
      throw new BadInput("--signers is about a person's word: choose --marketo operator.");
    }
    if (patience.isNegative()) {
      throw new BadInput("--patience cannot be negative. Write a duration like PT30M.");
    }
  }
}
