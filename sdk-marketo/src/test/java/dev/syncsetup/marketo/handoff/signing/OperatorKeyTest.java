package dev.syncsetup.marketo.handoff.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.SdkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorKeyTest {
  private static final byte[] CONTENT = "what was seen".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  private final OperatorKey ada = OperatorKey.generate("Ada Admin");

  @Test
  void keyThatWasWrittenSignsTheSame() {
    Path file = temp.resolve("ada.key");
    ada.write(file);

    OperatorKey read = OperatorKey.read(file);

    assertThat(read.name()).isEqualTo("Ada Admin");
    assertThat(read.publicLine()).isEqualTo(ada.publicLine());
    assertThat(TrustedSigners.of(ada.publicLine()).verify("Ada Admin", CONTENT, read.sign(CONTENT)))
        .isTrue();
  }

  @Test
  void keyFileIsForItsOwnerOnlyAndIsNeverOverwritten() throws IOException {
    Path file = temp.resolve("ada.key");
    ada.write(file);

    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThatThrownBy(() -> ada.write(file))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("ada.key");
  }

  @Test
  void keyPrintsItsNameOnly() {
    assertThat(ada).hasToString("OperatorKey[Ada Admin]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ed25519 AAAA Ada\nBBBB", "ed25519 !! Ada\nBBBB"})
  void fileThatIsNoKeyIsNamedAndNotQuoted(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("ada.key"), text);

    assertThatThrownBy(() -> OperatorKey.read(file))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("ada.key")
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("BBBB"));
  }

  @Test
  void damagedPrivatePartIsNotQuoted() throws IOException {
    Path file = Files.writeString(temp.resolve("ada.key"), ada.publicLine() + "\nc2VjcmV0\n");

    assertThatThrownBy(() -> OperatorKey.read(file))
        .hasRootCauseMessage("the second line holds no Ed25519 key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " Ada", "Ada\nBob"})
  void nameMustFitOnALine(String name) {
    assertThatThrownBy(() -> OperatorKey.generate(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signersAreReadFromAFileWithOneLineEach() throws IOException {
    OperatorKey bob = OperatorKey.generate("Bob");
    Path file =
        Files.writeString(
            temp.resolve("signers"),
            "# who may confirm\n\n" + ada.publicLine() + "\n" + bob.publicLine() + "\n");

    TrustedSigners signers = TrustedSigners.read(file);

    assertThat(signers.knows("Bob")).isTrue();
    assertThat(signers.knows("Eve")).isFalse();
    assertThat(signers.verify("Bob", CONTENT, bob.sign(CONTENT))).isTrue();
    assertThat(signers.verify("Bob", CONTENT, ada.sign(CONTENT))).isFalse();
    assertThat(signers.verify("Eve", CONTENT, ada.sign(CONTENT))).isFalse();
    assertThat(signers.verify("Bob", CONTENT, "not base 64!")).isFalse();
  }

  @Test
  void nobodyAndTwoOfOneNameCannotBeTrusted() {
    assertThatThrownBy(TrustedSigners::of).hasMessageContaining("Nobody");
    assertThatThrownBy(
            () ->
                TrustedSigners.of(ada.publicLine(), OperatorKey.generate("Ada Admin").publicLine()))
        .hasMessageContaining("two keys of Ada Admin");
    assertThatThrownBy(() -> TrustedSigners.read(temp.resolve("missing")))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("missing");
  }
}
