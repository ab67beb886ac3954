package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.marketo.internal.handoff.ConfirmationFile;
import dev.syncsetup.testing.faults.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Files that people and other programs leave: each is read or refused, and no key is told. */
class AnyHandOffFileTest {
  private static final OperatorKey ADA = OperatorKey.generate("Ada Admin");
  private static final TrustedSigners SIGNERS = TrustedSigners.of(ADA.publicLine());

  private static final String SHEET =
      new HandOffSheet(
              "connect-1",
              "Credentials",
              Optional.of("It cannot be undone."),
              List.of("Read this first."),
              List.of(new Step("URL", "https://contoso.crm.dynamics.com", false)),
              List.of(new Question("url", "Which URL does the screen show?", Kind.TEXT)))
          .toJson();

  private static final ConfirmationFile CONFIRMATION =
      new ConfirmationFile(
          "connect-1",
          "0a1b2c",
          "Ada Admin",
          "2026-01-05T09:00:00Z",
          "all done? yes",
          Map.of("url", "https://contoso.crm.dynamics.com"),
          null);

  private static final String SIGNED = CONFIRMATION.signed(ADA.sign(CONFIRMATION.content())).json();

  @Property
  void damagedSheetIsReadOrRefused(@ForAll long seed) {
    try {
      HandOffSheet sheet = HandOffSheet.fromJson(Damage.of(SHEET, seed));
      assertThat(HandOffSheet.fromJson(sheet.toJson())).isEqualTo(sheet);
      assertThat(sheet.toMarkdown() + sheet.toHtml() + sheet.toText() + sheet.digest())
          .isNotBlank();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).message().isNotBlank();
    }
  }

  @Property
  void anyTextIsASheetOrRefused(@ForAll @StringLength(max = 200) String text) {
    assertThatThrownBy(() -> HandOffSheet.fromJson(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void damagedConfirmationIsRefusedOrSaysTheSameOrIsNotSigned(@ForAll long seed) {
    ConfirmationFile file;
    try {
      file = ConfirmationFile.parse(Damage.of(SIGNED, seed));
    } catch (IllegalArgumentException refused) {
      return;
    }
    String signature = file.signature();
    boolean same = file.signed("").equals(CONFIRMATION.signed(""));
    boolean holds = signature != null && SIGNERS.verify(file.by(), file.content(), signature);
    assertThat(holds).isEqualTo(same && SIGNED.contains("\"" + signature + "\""));
  }

  /** What cannot be written as UTF-8 would be signed as a question mark. */
  @Example
  void textThatCannotBeSignedIsRefused() {
    assertThatThrownBy(() -> ConfirmationFile.parse(SIGNED.replace("done? yes", "done\\ud800 yes")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConfirmationFile.parse(SIGNED.replace("/contoso", "/\\ud800")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConfirmationFile.parse(SIGNED.replace("\"url\"", "\"\\udc00\"")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void damagedKeyIsReadOrRefusedAndNotTold(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("keys");
    Path file = folder.resolve("ada.key");
    try {
      ADA.write(file);
      String text = Files.readString(file);
      String secret = text.lines().skip(1).findFirst().orElseThrow();
      Files.writeString(file, Damage.of(text, seed));
      try {
        assertThat(OperatorKey.read(file))
            .hasToString("OperatorKey[" + OperatorKey.read(file).name() + "]");
      } catch (SdkException refused) {
        assertThat(refused).hasStackTraceContaining("ada.key");
        assertThat(stackTrace(refused)).doesNotContain(secret.substring(24, 40));
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Property
  void damagedSignersAreReadOrRefused(@ForAll long seed) {
    try {
      assertThat(TrustedSigners.of(Damage.of("# Ada\n" + ADA.publicLine(), seed).split("\n", -1)))
          .isNotNull();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).message().isNotBlank();
    }
  }

  @Example
  void keyGivenAsASignerIsRefusedAndNotTold() throws IOException {
    Path folder = Files.createTempDirectory("keys");
    Path file = folder.resolve("ada.key");
    try {
      ADA.write(file);
      String secret = Files.readAllLines(file).get(1);

      assertThatThrownBy(() -> TrustedSigners.read(file))
          .isInstanceOf(SdkException.class)
          .satisfies(error -> assertThat(stackTrace(error)).doesNotContain(secret));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String stackTrace(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = error; each != null; each = each.getCause()) {
      text.append(each).append('\n');
    }
    return text.toString();
  }
}
