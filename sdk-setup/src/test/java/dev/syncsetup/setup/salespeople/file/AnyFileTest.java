package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for every file. */
class AnyFileTest {

  @Property(tries = 300)
  void anyDisplayNameSurvivesTheFile(@ForAll @NotBlank @StringLength(max = 200) String name)
      throws IOException {
    String text =
        Sheets.file(Sheets.row("a@contoso.com", "\"" + name.replace("\"", "\"\"") + "\"", "DE"));
    boolean encodable = StandardCharsets.UTF_8.newEncoder().canEncode(name);

    Sheets read = reading(text.getBytes(StandardCharsets.UTF_8));

    if (encodable && !name.strip().isEmpty()) {
      assertThat(read.people).extracting(Person::displayName).containsExactly(name.strip());
    }
  }

  @Property(tries = 300)
  void anyBytesEndInReportsAndNotInErrors(@ForAll @Size(max = 2_000) byte[] bytes)
      throws IOException {
    Sheets read = reading(bytes);

    assertThat(read.people.size() + read.problems.size()).isPositive();
  }

  @Property(tries = 300)
  void anyBytesAfterGoodHeadingsEndInReports(@ForAll @Size(max = 2_000) byte[] bytes)
      throws IOException {
    byte[] file =
        Sheets.encoded(
            new int[] {},
            Sheets.HEADINGS + "\n" + new String(bytes, StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1);

    Sheets read = reading(file);

    assertThat(read.people.size() + read.problems.size()).isPositive();
  }

  @Property(tries = 200)
  void everySecondRowOfANameIsReported(
      @ForAll @Size(min = 1, max = 60) List<@AlphaChars @StringLength(min = 1, max = 2) String> all)
      throws IOException {
    String[] rows =
        all.stream()
            .map(name -> Sheets.row(name + "@contoso.com", "N", "DE"))
            .toArray(String[]::new);

    Sheets read = reading(Sheets.file(rows).getBytes(StandardCharsets.UTF_8));

    Set<String> different = new HashSet<>();
    all.forEach(name -> different.add(name.toLowerCase(Locale.ROOT)));
    assertThat(read.people).hasSize(different.size());
    assertThat(read.problems).hasSize(all.size() - different.size());
  }

  @Property(tries = 300)
  void noCellOfAResultBeginsAFormula(
      @ForAll @Size(min = 1, max = 4) List<String> cells, @ForAll @IntRange(max = 6) int sign) {
    StringWriter text = new StringWriter();
    cells = List.of("=+-@\t\r\n".charAt(sign) + cells.get(0), cells.get(cells.size() - 1));

    SafeCsv.to(text, "a", "b").row(cells.toArray(String[]::new));

    CsvRecord read =
        CsvReader.builder().ofCsvRecord(text.toString()).stream().skip(1).findFirst().orElseThrow();
    assertThat(read.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
    assertThat(read.getField(0)).isEqualTo("'" + cells.get(0));
  }

  private static Sheets reading(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("people", ".csv");
    try {
      Files.write(file, bytes);
      return Sheets.read(PeopleFile.at(file));
    } finally {
      Files.delete(file);
    }
  }
}
