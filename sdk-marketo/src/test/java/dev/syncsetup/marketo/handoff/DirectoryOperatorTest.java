package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryOperatorTest {
  private static final Step SECRET = new Step("Client Secret", "of app 7", true);
  private static final HandOffSheet SHEET = sheet("credentials-x-1", "https://a.example");
  private static final OperatorKey ADA = OperatorKey.generate("Ada Admin");
  private static final Confirmation WORD = word(SHEET, "https://a.example");

  @TempDir Path temp;

  @Test
  void directoryReceivesTheSheetInThreeForms() throws IOException {
    Path folder = temp.resolve("sheets");

    assertThat(signed(folder).handOver(SHEET, SheetSecrets.none())).isEmpty();

    assertThat(Files.readString(folder.resolve("credentials-x-1.md")))
        .contains("credentials-x-1.confirmation.json")
        .contains("signed");
    assertThat(Files.readString(folder.resolve("credentials-x-1.html"))).contains("</html>");
    assertThat(SheetDirectory.at(folder).sheets()).containsExactly(SHEET);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void noFileHoldsASecret() {
    SheetSecrets secrets = SheetSecrets.none().and(SECRET, Secret.of("planted-secret"));

    signed(temp).handOver(SHEET, secrets);
    Operator.directory(temp.resolve("unsigned")).handOver(SHEET, secrets);

    assertThat(everything()).contains("Client Secret").doesNotContain("planted-secret");
  }

  @Test
  void signedConfirmationIsFoundByALaterRun() {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    SheetDirectory sheets = SheetDirectory.at(temp);
    assertThat(sheets.isConfirmed(SHEET)).isFalse();

    sheets.confirm(WORD, ADA);

    assertThat(sheets.isConfirmed(SHEET)).isTrue();
    assertThat(signed(temp).confirmation(SHEET.id())).contains(WORD);
    assertThat(signed(temp).handOver(SHEET, SheetSecrets.none())).contains(WORD);
    assertThat(Operator.directory(temp).confirmation(SHEET.id())).contains(WORD);
  }

  @Test
  void laterConfirmationTakesThePlaceOfAnEarlierOne() {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    SheetDirectory.at(temp).confirm(word(SHEET, "https://wrong.example"), ADA);

    SheetDirectory.at(temp).confirm(WORD, ADA);

    assertThat(signed(temp).confirmation(SHEET.id())).contains(WORD);
  }

  @Test
  void lookingForAConfirmationWritesNothing() {
    Path folder = temp.resolve("sheets");

    assertThat(signed(folder).confirmation(SHEET.id())).isEmpty();

    assertThat(folder).doesNotExist();
  }

  @Test
  void sheetThatIsThereAlreadyIsLeftAlone() throws IOException {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    Path file = temp.resolve("credentials-x-1.md");
    Object before = Files.readAttributes(file, "*").get("fileKey");

    signed(temp).handOver(SHEET, SheetSecrets.none());

    assertThat(Files.readAttributes(file, "*")).containsValue(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example -> https://b.example",
        "2026-01-05T09:00:00Z -> 2026-01-05T10:00:00Z",
        "all well -> all green",
        "\"by\" : \"Ada Admin\" -> \"by\" : \"Bob Boss\""
      })
  void alteredConfirmationIsNamedAndDoesNotCount(String change) throws IOException {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    Path file = SheetDirectory.at(temp).confirm(WORD, ADA);
    String[] fromTo = change.split(" -> ", 2);
    String text = Files.readString(file);
    assertThat(text).contains(fromTo[0]);
    Files.writeString(file, text.replace(fromTo[0], fromTo[1]));

    refused("credentials-x-1.confirmation.json", "Remove it");
  }

  @Test
  void confirmationForAnotherStateOfTheSheetCannotBePassedOff() throws IOException {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    Path file = SheetDirectory.at(temp).confirm(WORD, ADA);
    String other = sheet("credentials-x-1", "https://b.example").digest();
    Files.writeString(file, Files.readString(file).replace(SHEET.digest(), other));

    refused("was changed after it was signed");
  }

  @Test
  void unsignedConfirmationDoesNotCount() throws IOException {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    Path file = SheetDirectory.at(temp).confirm(WORD, ADA);
    Files.writeString(
        file, Files.readString(file).replaceAll("\"signature\" : \"[^\"]*\"", "\"x\" : 1"));

    refused("is not signed");
  }

  @Test
  void confirmationOfAStrangerDoesNotCount() {
    OperatorKey eve = OperatorKey.generate("Eve");
    signed(temp).handOver(SHEET, SheetSecrets.none());
    SheetDirectory.at(temp)
        .confirm(Confirmation.of(SHEET, "Eve", WORD.at(), "ok", WORD.answers()), eve);

    refused("Eve", "not among the trusted signers");
  }

  @Test
  void strangerWhoUsesATrustedNameDoesNotCount() {
    signed(temp).handOver(SHEET, SheetSecrets.none());
    SheetDirectory.at(temp).confirm(WORD, OperatorKey.generate("Ada Admin"));

    refused("not signed with the key of Ada Admin");
  }

  @Test
  void confirmationOfAnotherSheetDoesNotCount() throws IOException {
    HandOffSheet other = sheet("credentials-y-2", "https://a.example");
    signed(temp).handOver(SHEET, SheetSecrets.none());
    signed(temp).handOver(other, SheetSecrets.none());
    Path file = SheetDirectory.at(temp).confirm(word(other, "https://a.example"), ADA);
    Files.move(file, temp.resolve("credentials-x-1.confirmation.json"));

    refused("credentials-y-2", "credentials-x-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "null", "{}", "[1]", "\u0000"})
  void fileThatIsNoConfirmationIsNamed(String text) throws IOException {
    Files.writeString(temp.resolve("credentials-x-1.confirmation.json"), text);

    refused("credentials-x-1.confirmation.json", "is no confirmation", "seen");
  }

  @Test
  void templateThatNobodyFilledInIsNoConfirmation() throws IOException {
    Operator unsigned = Operator.directory(temp);
    unsigned.handOver(SHEET, SheetSecrets.none());
    String template =
        Files.readString(temp.resolve("credentials-x-1.md")).split("```json\n|```", -1)[1];
    Path file = temp.resolve("credentials-x-1.confirmation.json");
    Files.writeString(file, template);

    assertThatThrownBy(() -> unsigned.confirmation(SHEET.id()))
        .hasMessageContaining("none of them empty");

    Files.writeString(
        file,
        template
            .replace("\"by\" : \"\"", "\"by\" : \"Ada Admin\"")
            .replace("\"seen\" : \"\"", "\"seen\" : \"all well\"")
            .replace("\"url\" : \"\"", "\"url\" : \"https://a.example\""));
    assertThat(unsigned.confirmation(SHEET.id()))
        .hasValueSatisfying(word -> assertThat(word.isFor(SHEET)).isTrue());
  }

  @Test
  void keyOfSomebodyElseAndSheetThatHasChangedAreRefusedBeforeSigning() {
    SheetDirectory sheets = SheetDirectory.at(temp);
    assertThatThrownBy(() -> sheets.confirm(WORD, ADA)).hasMessageContaining("no sheet");
    signed(temp).handOver(SHEET, SheetSecrets.none());

    assertThatThrownBy(() -> sheets.confirm(WORD, OperatorKey.generate("Eve")))
        .hasMessageContaining("Eve");
    assertThatThrownBy(() -> sheets.confirm(word(sheet(SHEET.id(), "https://b.example"), "x"), ADA))
        .hasMessageContaining("has changed since");
  }

  @Test
  void directoryThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> signed(file).handOver(SHEET, SheetSecrets.none()))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("writable");
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> signed(temp).confirmation(SHEET.id()))
        .isInstanceOf(SdkException.class)
        .satisfies(error -> assertThat(error.getMessage()).contains(parts));
    assertThatThrownBy(() -> signed(temp).handOver(SHEET, SheetSecrets.none()))
        .isInstanceOf(SdkException.class);
  }

  private String everything() {
    try (Stream<Path> files = Files.walk(temp)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operator signed(Path folder) {
    OperatorKey bob = OperatorKey.generate("Bob Boss");
    return Operator.directory(folder, TrustedSigners.of(ADA.publicLine(), bob.publicLine()));
  }

  private static HandOffSheet sheet(String id, String url) {
    return new HandOffSheet(
        id,
        "Step 1",
        Optional.empty(),
        List.of(),
        List.of(new Step("URL", url, false), SECRET),
        List.of(new Question("url", "Which URL?", Kind.TEXT)));
  }

  private static Confirmation word(HandOffSheet sheet, String url) {
    Instant nine = Instant.parse("2026-01-05T09:00:00Z");
    return Confirmation.of(sheet, "Ada Admin", nine, "all well", Map.of("url", url));
  }
}
