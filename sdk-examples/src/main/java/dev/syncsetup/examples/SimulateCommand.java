package dev.syncsetup.examples;

import dev.syncsetup.examples.files.RunFiles;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.OnboardingFile;
import dev.syncsetup.examples.onboarding.SampleFile;
import dev.syncsetup.examples.services.SampleCustomer;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.remote.RemoteControl;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How does a set-up go on in another process? Runs the simulators on their own, until stopped. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    description = {
      "Runs the simulators in this process until it is stopped (Ctrl-C), so that what they hold"
          + " outlives the programs that use them.",
      "Writes simulators.json for --simulators, with addresses and made-up secrets, and removes the"
          + " sheets of earlier simulators."
    })
final class SimulateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "onboarding.yaml",
      description = "Whose tenant to simulate. Default: the sample that comes with this program.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = RunFiles.DEFAULT,
      description = "Where simulators.json goes. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of(RunFiles.DEFAULT);

  @Option(
      names = "--admin",
      paramLabel = "MOOD",
      defaultValue = "CAREFUL",
      description =
          "How the simulated person works on sheets: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Mood mood = Mood.CAREFUL;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Onboarding onboarding = OnboardingFile.read(file == null ? SampleFile.find() : file);
    RunFiles files = RunFiles.in(out);
    files.clearHandOff();
    try (SimulatedCloud cloud = SimulatedCloud.start();
        RemoteControl control = RemoteControl.start(cloud)) {
      SampleCustomer.plant(cloud, control, onboarding);
      control.admin().mood(mood);
      control.writeTo(files.simulators());
      terminal.print(
          "The simulators run until this is stopped (Ctrl-C). Use them from elsewhere with\n"
              + "  --simulators "
              + files.simulators());
      control.awaitStop();
      return ExitCode.SUCCESS;
    }
  }
}
