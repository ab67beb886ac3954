package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not in order is told by line, column and reason. */
class BadFileTest {
  private static final String ANNA = Sheets.row("anna@contoso.com", "Anna", "DE");

  @TempDir private Path directory;

  static Stream<Arguments> files() {
    String reordered = Sheets.HEADINGS.replace("Last Name,Display Name", "Display Name,Last Name");
    String older = Sheets.FIFTEEN.replace("City,State or Province", "State or Province,City");
    return Stream.of(
        Arguments.of("", 1, "the file is empty"),
        Arguments.of("\n\n", 1, "the file is empty"),
        Arguments.of(Sheets.HEADINGS + "\n,,,\n", 2, "there is nobody in the file"),
        Arguments.of(ANNA + "\n", 1, "headings are missing"),
        Arguments.of(Sheets.HEADINGS.replace(",City", "") + "\n", 1, "headings are missing: City"),
        Arguments.of(reordered + "\n" + ANNA, 1, "column 3 must be 'Last Name'"),
        Arguments.of(older + "\n", 1, "column 12 must be 'City'"),
        Arguments.of("People\n", 1, "headings are missing: User Name, First Name"),
        Arguments.of(Sheets.HEADINGS.replace(',', '\t') + "\n", 1, "semicolons or tabs"),
        Arguments.of("\ufeff", 1, "the file is empty"),
        Arguments.of("x", 1, "headings are missing"),
        Arguments.of("\u0000", 1, "headings are missing"),
        Arguments.of(Sheets.HEADINGS + ",Extra\n" + ANNA, 1, "17 columns instead of 16"),
        Arguments.of(Sheets.HEADINGS.replace(',', ';') + "\n", 1, "separated by semicolons"),
        Arguments.of(Sheets.file(ANNA, "\"b@contoso.com,,,B", ANNA), 3, "is opened and not closed"),
        Arguments.of(
            Sheets.file(ANNA, "\"b\"x@contoso.com,,,B"), 3, "text follows a closing quotation"),
        Arguments.of("%PDF-1.7 and so on", 1, "a workbook or a document"));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Documents("P-20")
  void fileThatCannotBeReadSaysWhere(String text, long line, String reason) throws IOException {
    Sheets read = Sheets.read(directory, text);

    RowProblem last = read.problems.get(read.problems.size() - 1);
    assertThat(last.line()).isEqualTo(line);
    assertThat(last.reason()).contains(reason);
    assertThat(last.remedy()).isNotBlank();
    assertThat(last.endsReading()).isTrue();
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of(Sheets.row("", "A", "DE"), "User Name", "missing"),
        Arguments.of(Sheets.row("a@contoso.com", "", "DE"), "Display Name", "missing"),
        Arguments.of(Sheets.row("a", "A", "DE"), "User Name", "not like name@contoso.com"),
        Arguments.of(Sheets.row("a@b@c.com", "A", "DE"), "User Name", "not like"),
        Arguments.of(Sheets.row("ä@contoso.com", "A", "DE"), "User Name", "only A-Z"),
        Arguments.of(Sheets.row("a@contoso", "A", "DE"), "User Name", "no domain"),
        Arguments.of(Sheets.row("a".repeat(51) + "@c.com", "A", "DE"), "User Name", "more than 50"),
        Arguments.of(
            Sheets.row("a@" + "c".repeat(45) + ".com", "A", "DE"), "User Name", "more than 48"),
        Arguments.of(
            Sheets.row("a@contoso.com", "A".repeat(257), "DE"), "Display Name", "at most 256"),
        Arguments.of(Sheets.row("a@contoso.com", "A", "Utopia"), "Country or Region", "no country"),
        Arguments.of(Sheets.row("a@contoso.com", "A", ""), "Country or Region", "no licence"),
        Arguments.of(Sheets.row("ANNA@contoso.com", "A", "DE"), "User Name", "line 2 already"),
        Arguments.of(Sheets.row("a@contoso.com", "A", "DE") + ",x", "", "17 columns"),
        Arguments.of("a@contoso.com,A", "", "2 columns"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Documents("P-21")
  void rowThatIsNotInOrderLeavesTheOthersAlone(String row, String column, String reason)
      throws IOException {
    Sheets read =
        Sheets.read(directory, Sheets.file(ANNA, row, Sheets.row("z@contoso.com", "Z", "DE")));

    assertThat(read.people).extracting(Person::line).containsExactly(2L, 4L);
    assertThat(read.problems).hasSize(1);
    RowProblem problem = read.problems.get(0);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.reason()).contains(reason);
    assertThat(problem.value()).hasSizeLessThanOrEqualTo(41);
    assertThat(problem.endsReading()).isFalse();
  }

  @Test
  void allThatIsWrongWithARowIsTold() throws IOException {
    Sheets read = Sheets.read(directory, Sheets.file(Sheets.row("a b", "", "Utopia")));

    assertThat(read.problems)
        .extracting(RowProblem::column)
        .containsExactlyInAnyOrder("Display Name", "User Name", "Country or Region");
  }

  @Test
  @Documents("P-24")
  void bytesOfAnotherEncodingAreFoundOnTheirLine() throws IOException {
    String text = Sheets.file(ANNA, ANNA.replace("anna", "b"), ANNA.replace("Anna", "Zoë"));
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    Sheets read = Sheets.read(PeopleFile.at(Sheets.write(directory, bytes)));

    RowProblem last = read.problems.get(read.problems.size() - 1);
    assertThat(last.line()).isEqualTo(4);
    assertThat(last.reason()).isEqualTo("there are bytes that are no characters of UTF-8");
    assertThat(last.endsReading()).isTrue();
  }

  @Test
  void zipIsNotTakenForACsv() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("people.csv"));
      zip.write(Sheets.file(ANNA).getBytes(StandardCharsets.UTF_8));
    }

    Sheets read = Sheets.read(PeopleFile.at(Sheets.write(directory, bytes.toByteArray())));

    assertThat(read.people).isEmpty();
    assertThat(read.problems.get(0).reason()).contains("an archive or a workbook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1f8b0800", "504b0304", "d0cf11e0a1b1", "255044462d31"})
  void fileOfAnotherKindIsKnownByItsFirstBytes(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);

    Sheets read = Sheets.read(PeopleFile.at(Sheets.write(directory, bytes)));

    assertThat(read.problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(1);
              assertThat(problem.reason()).endsWith("not a CSV");
            });
  }

  @Test
  void problemReadsAsASentence() throws IOException {
    Sheets read = Sheets.read(directory, Sheets.file(Sheets.row("a@contoso.com", "A", "Utopia")));

    assertThat(read.problems.get(0))
        .hasToString(
            "line 2, Country or Region 'Utopia': no country of this name or code is known. Write"
                + " its English name or its two letters, or tell the import about the name.");
  }
}
