package dev.syncsetup.reliability.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the crash matrix takes for half a file, and what not. */
class WrittenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "report.json        | {\"steps\": [",
        "report.json        | ''",
        "transcript.jsonl   | {\"service\": \"marketo\"}{\"serv",
        "handoff/sheet.html | <html><body>",
        "handoff/sheet.md   | ''",
        "report.json.tmp    | {}"
      })
  void halfAFileIsNamed(String name, String text) {
    assertThat(new Written(Map.of(name, text)).halves())
        .singleElement()
        .asString()
        .endsWith(": " + name);
  }

  @Test
  void wholeFilesAreNot() {
    Written files =
        new Written(
            Map.of(
                "report.json", "{}",
                "transcript.jsonl", "{}\n{}\n",
                "handoff/sheet.html", "<html></html>\n",
                "handoff/sheet.md", "# Sheet\n"));

    assertThat(files.halves()).isEmpty();
  }

  @Test
  void sheetThatChangesOrGoesIsNamedAndAReportMayChange() {
    Written before =
        new Written(Map.of("handoff/a.md", "A\n", "handoff/b.md", "B\n", "report.json", "{}"));
    Written after = new Written(Map.of("handoff/a.md", "A, more\n", "handoff/c.md", "C\n"));

    assertThat(before.sheetsChangedIn(after))
        .containsExactlyInAnyOrder(
            "a sheet has changed: handoff/a.md", "a sheet has changed: handoff/b.md");
  }
}
