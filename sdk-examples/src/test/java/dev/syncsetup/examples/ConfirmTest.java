package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The person's side: a sheet, questions, a signature. */
class ConfirmTest {
  private static final String[] SEVEN_GREEN = {
    "yes", "yes", "yes", "yes", "yes", "yes", "yes", "seven green checks"
  };

  @TempDir Path directory;

  private Path key = Path.of("");
  private Path sheets = Path.of("");

  @BeforeEach
  void runUntilASheetIsThere() {
    key = directory.resolve("ada.key");
    sheets = directory.resolve("out/handoff");
    Program.Result waiting = new Program(directory.resolve("out")).run("--marketo", "operator");
    assertThat(waiting.exitCode()).isEqualTo(3);
    assertThat(makeKey().exitCode()).isZero();
  }

  @Test
  void answersAreSignedBesideTheSheet() throws IOException {
    Program.Result result = confirm(sheets, SEVEN_GREEN);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("VALIDATE SYNC SETUP")
        .contains("\"URL is valid\"", "Signed by Ada Admin");
    assertThat(confirmation()).content().contains("\"signature\"", "seven green checks");
  }

  @Test
  void emptyAnswerConfirmsNothing() throws IOException {
    Program.Result result = confirm(sheets, "yes", "");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("Not confirmed");
    assertThat(files("confirmation.json")).isEmpty();
  }

  @Test
  void somethingElseThanYesOrNoIsAskedForAgain() {
    String[] answers = SEVEN_GREEN.clone();
    answers[0] = "perhaps\nYES";

    assertThat(confirm(sheets, answers).exitCode()).isZero();
  }

  @Test
  void confirmedSheetIsConfirmedAgainWhenItIsNamed() throws IOException {
    assertThat(confirm(sheets, SEVEN_GREEN).exitCode()).isZero();
    Program.Result unnamed = confirm(sheets, SEVEN_GREEN);
    assertThat(unnamed.exitCode()).isEqualTo(2);
    assertThat(unnamed.err()).contains("No unconfirmed sheet", "validate-localhost-");
    String[] corrected = SEVEN_GREEN.clone();
    corrected[2] = "no";

    Program.Result named = confirm(files(".html").get(0), corrected);

    assertThat(named.exitCode()).isZero();
    assertThat(confirmation()).content().contains("\"check-3\" : \"no\"");
  }

  @Test
  void severalUnconfirmedSheetsAreListed() throws IOException {
    Program.Result other = new Program(directory.resolve("out")).run("--marketo", "operator");
    assertThat(other.exitCode()).isEqualTo(3);

    Program.Result result = confirm(sheets, SEVEN_GREEN);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(files(".html")).hasSize(2);
    assertThat(result.err()).contains("Name one:", "validate-localhost-");
  }

  @Test
  void missingSheetIsSaidSo() {
    Program.Result result = confirm(directory.resolve("out/nothing/validate.json"), SEVEN_GREEN);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("There is no sheet", "--marketo operator");
  }

  @Test
  void confirmationNeedsAKey() {
    Program.Result result = program().exactly(List.of("confirm", sheets.toString()));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--new-key FILE --name NAME");
  }

  @Test
  void keyIsNeverOverwritten() throws IOException {
    String before = Files.readString(key);

    Program.Result result = makeKey();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(key)).isEqualTo(before);
  }

  @Test
  void newKeyPrintsItsPublicLineAlone() throws IOException {
    key = directory.resolve("other.key");

    Program.Result result = makeKey();

    assertThat(result.out().lines()).containsExactly(Files.readAllLines(key).get(0));
    assertThat(result.out() + result.err()).doesNotContain(Files.readAllLines(key).get(1));
  }

  @Test
  void newKeyNeedsAName() {
    Program.Result result = program().exactly(List.of("confirm", "--new-key", "unused.key"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--name");
  }

  @Test
  void simulatorsThatDoNotRunAreSaidSo() throws IOException {
    Path nothing = Files.writeString(directory.resolve("simulators.json"), "{}");
    Program.Result result =
        program()
            .exactly(
                List.of(
                    "confirm",
                    sheets.toString(),
                    "--key",
                    key.toString(),
                    "--simulators",
                    nothing.toString()));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no running simulators", "simulate");
  }

  private Program program() {
    return new Program(directory.resolve("out"));
  }

  private Program.Result makeKey() {
    return program()
        .exactly(List.of("confirm", "--new-key", key.toString(), "--name", "Ada Admin"));
  }

  private Program.Result confirm(Path sheet, String... answers) {
    return program()
        .typing(answers)
        .exactly(List.of("confirm", sheet.toString(), "--key", key.toString()));
  }

  private Path confirmation() throws IOException {
    return files("confirmation.json").get(0);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(sheets)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
