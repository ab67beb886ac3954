package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {
  private static final HandOffSheet SHEET =
      new HandOffSheet("enable-x-1", "Step 3: Enable Sync", List.of(), List.of());
  private static final Confirmation WORD =
      new Confirmation(
          "enable-x-1", "Ada Admin", Instant.parse("2026-01-05T09:00:00Z"), "Sync is on");

  @TempDir Path temp;

  @Test
  void directoryReceivesTheSheetAndTheWayToConfirm() throws IOException {
    Path folder = temp.resolve("sheets");

    assertThat(Operator.directory(folder).handOver(SHEET)).isEmpty();

    assertThat(Files.readString(folder.resolve("enable-x-1.md")))
        .startsWith(SHEET.toMarkdown())
        .contains("`enable-x-1.confirmation.json`");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void confirmationIsFoundByALaterRun() throws IOException {
    Operator.directory(temp).handOver(SHEET);
    confirm(
        "{\"by\":\"Ada Admin\",\"at\":\"2026-01-05T09:00:00Z\",\"seen\":\"Sync is on\",\"x\":1}");

    assertThat(Operator.directory(temp).confirmation(SHEET)).contains(WORD);
    assertThat(Operator.directory(temp).handOver(SHEET)).contains(WORD);
  }

  @Test
  void lookingForAConfirmationWritesNothing() {
    Path folder = temp.resolve("sheets");

    assertThat(Operator.directory(folder).confirmation(SHEET)).isEmpty();

    assertThat(folder).doesNotExist();
  }

  @Test
  void sheetThatIsThereAlreadyIsLeftAlone() throws IOException {
    Operator.directory(temp).handOver(SHEET);
    Object before = Files.readAttributes(temp.resolve("enable-x-1.md"), "*").get("fileKey");

    Operator.directory(temp).handOver(SHEET);

    assertThat(Files.readAttributes(temp.resolve("enable-x-1.md"), "*")).containsValue(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "null",
        "{}",
        "{\"by\":\"Ada\",\"at\":\"yesterday\",\"seen\":\"ok\"}",
        "{\"by\":\"\",\"at\":\"2026-01-05T09:00:00Z\",\"seen\":\"ok\"}",
        "{\"by\":\"Ada\",\"at\":\"2026-01-05T09:00:00Z\"}"
      })
  void fileThatIsNoConfirmationIsNamed(String text) throws IOException {
    confirm(text);

    assertThatThrownBy(() -> Operator.directory(temp).confirmation(SHEET))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("enable-x-1.confirmation.json")
        .hasMessageContaining("seen");
  }

  @Test
  void directoryThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> Operator.directory(file).handOver(SHEET))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("writable");
  }

  @Test
  void callbackIsAskedUntilItConfirmsAndNotAfterwards() {
    List<Optional<Confirmation>> answers =
        new ArrayList<>(List.of(Optional.empty(), Optional.of(WORD)));
    Operator operator = Operator.callback(sheet -> answers.remove(0));

    assertThat(operator.handOver(SHEET)).isEmpty();
    assertThat(operator.confirmation(SHEET)).isEmpty();
    assertThat(operator.handOver(SHEET)).contains(WORD);
    assertThat(operator.handOver(SHEET)).contains(WORD);
    assertThat(operator.confirmation(SHEET)).contains(WORD);
  }

  private void confirm(String text) throws IOException {
    Files.writeString(temp.resolve("enable-x-1.confirmation.json"), text);
  }
}
