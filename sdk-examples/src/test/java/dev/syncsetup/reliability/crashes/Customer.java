package dev.syncsetup.reliability.crashes;

import dev.syncsetup.examples.Program;
import dev.syncsetup.examples.onboarding.OnboardingFile;
import dev.syncsetup.examples.onboarding.SampleFile;
import dev.syncsetup.examples.services.SampleCustomer;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.admin.Word;
import dev.syncsetup.testing.remote.RemoteCloud;
import dev.syncsetup.testing.remote.RemoteControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A fresh tenant in this process, which outlives the program, with a directory for the program's
 * files, and a person who confirms sheets.
 */
final class Customer implements AutoCloseable {
  private static final OperatorKey KEY = OperatorKey.generate(SimulatedAdmin.NAME);

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final RemoteControl control = RemoteControl.start(cloud);
  private final Path directory;
  private final List<String> arguments;

  /** What a run of the program came to. */
  record Ran(int exitCode, String output) {}

  Customer(Journey journey, Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    SampleCustomer.plant(cloud, control, OnboardingFile.read(SampleFile.find()));
    control.writeTo(simulators());
    arguments = new ArrayList<>(List.of(SampleFile.find().toString()));
    arguments.addAll(journey.options());
    arguments.addAll(List.of("--simulators", simulators().toString(), "--out", out().toString()));
    if (journey == Journey.OPERATOR) {
      Path signers = directory.resolve("signers.txt");
      Files.writeString(signers, KEY.publicLine() + "\n");
      arguments.addAll(List.of("--signers", signers.toString()));
    }
  }

  SimulatedCloud cloud() {
    return cloud;
  }

  /** Where the program writes to. */
  Path out() {
    return directory.resolve("out");
  }

  /** Runs the program in this process, which takes less time. */
  Ran runHere() {
    Program.Result result = new Program(out()).exactly(arguments);
    return new Ran(result.exitCode(), result.out() + result.err());
  }

  /** Runs the program in a process of its own. */
  Ran run(ProgramJvm jvm) throws IOException, InterruptedException {
    return ran(jvm.start(arguments, output()));
  }

  /** Runs the program in a process of its own, and kills it there. */
  Ran runUntil(Kill kill, ProgramJvm jvm) throws IOException, InterruptedException {
    CompletableFuture<ProgramProcess> doomed = new CompletableFuture<>();
    kill.plan(cloud.faults(), () -> doomed.join().kill());
    ProgramProcess program = jvm.start(arguments, output());
    doomed.complete(program);
    Ran ran = ran(program);
    cloud.faults().clear();
    return ran;
  }

  private Ran ran(ProgramProcess program) throws IOException, InterruptedException {
    int exitCode = program.end();
    return new Ran(exitCode, Files.readString(output()));
  }

  /** The person does what unconfirmed sheets ask for, and confirms them. */
  void confirm() {
    Path handOff = out().resolve("handoff");
    if (!Files.isDirectory(handOff)) {
      return;
    }
    SheetDirectory sheets = SheetDirectory.at(handOff);
    RemoteCloud person = RemoteCloud.read(simulators());
    for (HandOffSheet sheet : sheets.sheets()) {
      if (!sheets.isConfirmed(sheet)) {
        Word word = person.work(sheet.toJson()).orElseThrow();
        sheets.confirm(
            Confirmation.of(sheet, KEY.name(), word.at(), word.seen(), word.answers()), KEY);
      }
    }
  }

  private Path simulators() {
    return directory.resolve("simulators.json");
  }

  private Path output() {
    return directory.resolve("output.txt");
  }

  @Override
  public void close() {
    control.close();
    cloud.close();
  }
}
