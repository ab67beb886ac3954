package dev.syncsetup.examples;

import dev.syncsetup.examples.console.Questionnaire;
import dev.syncsetup.examples.files.RunFiles;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What does the person at Marketo's screens do? Shows her a sheet, and signs what she answers. */
@Command(
    name = "confirm",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    description = {
      "Shows a sheet, asks what the screen shows now that the work is done, and signs the answers.",
      "Confirming a sheet again replaces what was said before."
    },
    footer = {"", "Exit codes: 0 signed, 1 failed, 2 bad input, 3 not confirmed yet."})
final class ConfirmCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHEET",
      defaultValue = RunFiles.DEFAULT + "/handoff",
      description =
          "A file of the sheet, or its directory when one sheet in it is unconfirmed. Default:"
              + " ${DEFAULT-VALUE}.")
  private Path sheet = Path.of(RunFiles.DEFAULT, "handoff");

  @Option(names = "--key", paramLabel = "FILE", description = "The key of the person who signs.")
  private @Nullable Path key;

  @Option(
      names = "--simulators",
      paramLabel = "FILE",
      description =
          "Let the simulated person do the work on the simulated screens and answer. FILE is what"
              + " simulate has written.")
  private @Nullable Path simulators;

  @Option(
      names = "--new-key",
      paramLabel = "FILE",
      description =
          "Make a key, write it to FILE, print its public line for the file of signers, and end.")
  private @Nullable Path newKey;

  @Option(names = "--name", paramLabel = "NAME", description = "Whose key the new one is.")
  private @Nullable String name;

  ConfirmCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (newKey != null) {
      return makeKey(newKey);
    }
    if (key == null) {
      throw new BadInput(
          "--key is missing: a confirmation is signed. Make a key with --new-key FILE --name NAME.");
    }
    return confirm(OperatorKey.read(key), OpenSheet.at(sheet));
  }

  private int makeKey(Path file) {
    if (name == null || name.isBlank()) {
      throw new BadInput("--new-key needs --name: who signs with it.");
    }
    OperatorKey made = OperatorKey.generate(name.strip());
    made.write(file);
    terminal.print(made.publicLine());
    terminal.complain(
        "The key of "
            + made.name()
            + " is in "
            + file
            + ". Give it to nobody. The line above is"
            + " public: whoever trusts it adds it to the file of signers.");
    return ExitCode.SUCCESS;
  }

  private int confirm(OperatorKey signer, OpenSheet open) {
    terminal.print(open.sheet().toText());
    Optional<Confirmation> said =
        simulators == null
            ? new Questionnaire(terminal.in(), terminal.out()).ask(open.sheet(), signer.name())
            : simulated(simulators, open.sheet(), signer.name());
    if (said.isEmpty()) {
      terminal.print("Not confirmed. Confirm the sheet when the work is done.");
      return ExitCode.WAITING;
    }
    Path file = SheetDirectory.at(open.directory()).confirm(said.get(), signer);
    terminal.print("Signed by " + signer.name() + ": " + file);
    return ExitCode.SUCCESS;
  }

  private Optional<Confirmation> simulated(Path cloud, HandOffSheet work, String by) {
    return Simulators.read(cloud)
        .work(work.toJson())
        .map(word -> told(work, by, word.at(), word.seen(), word.answers()));
  }

  private Confirmation told(
      HandOffSheet work, String by, Instant at, String seen, Map<String, String> answers) {
    terminal.print("The simulated person has done it, and answers:");
    work.questions()
        .forEach(
            question ->
                terminal.print("  - " + question.text() + " " + answers.get(question.id())));
    return Confirmation.of(work, by, at, seen, answers);
  }
}
