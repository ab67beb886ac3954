package dev.syncsetup.examples.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.examples.services.RecordedExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final RecordedExchange ONE =
      new RecordedExchange("marketo", "GET", "/rest/v1/leads.json", 200, "", "{}");

  @TempDir Path directory;

  /** A second name for the old file shows whether the new one is written into its place. */
  @Test
  void fileIsNeverWrittenIntoSoThatNobodyFindsHalfOfIt() throws IOException {
    RunFiles files = RunFiles.in(directory);
    files.transcript(1, List.of(ONE));
    Path file = directory.resolve("transcript.jsonl");
    Path before = Files.createLink(directory.resolve("before"), file);

    files.transcript(1, List.of(ONE, ONE));

    assertThat(before).content().hasLineCount(1);
    assertThat(file).content().hasLineCount(2);
  }

  @Test
  void draftOfAKilledProcessIsReplacedAndLeftByNobody() throws IOException {
    Files.writeString(directory.resolve("transcript.jsonl.tmp"), "{\"service\":\"mar");

    RunFiles.in(directory).transcript(1, List.of(ONE));

    assertThat(directory.resolve("transcript.jsonl")).content().startsWith("{").endsWith("}\n");
    assertThat(directory.resolve("transcript.jsonl.tmp")).doesNotExist();
  }
}
