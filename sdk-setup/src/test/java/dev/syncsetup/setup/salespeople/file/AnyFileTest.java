package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.syncsetup.testing.faults.Damage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for every file. */
class AnyFileTest {

  @Property
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

  @Property
  void anyBytesEndInReportsAndNotInErrors(@ForAll @Size(max = 2_000) byte[] bytes)
      throws IOException {
    Sheets read = reading(bytes);

    assertThat(read.people.size() + read.problems.size()).isPositive();
  }

  @Property
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

  @Property
  void damagedFileEndsInReportsAndTellsEachLineOnce(
      @ForAll("charsets") Charset charset, @ForAll @IntRange(max = 5) int quoted, @ForAll long seed)
      throws IOException {
    String[] rows = new String[6];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Sheets.row(
              "p" + i + "@contoso.com", i == quoted ? "\"Two\nlines, \"\"P\"\"\"" : "P", "DE");
    }
    byte[] bytes = Damage.of(Sheets.file(rows), seed).getBytes(charset);

    Sheets read = reading(bytes);

    assertThat(read.people.size() + read.problems.size()).isPositive();
    assertThat(read.people).extracting(Person::line).doesNotHaveDuplicates().isSorted();
    assertThat(read.people).allMatch(person -> person.userName().contains("@"));
    assertThat(read.people)
        .extracting(person -> person.userName().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  /** Bytes, not characters: what is cut or changed may be half of one. */
  @Property
  void fileWithChangedBytesEndsInReports(
      @ForAll("charsets") Charset charset,
      @ForAll @Size(min = 1, max = 4) int[] places,
      @ForAll byte value)
      throws IOException {
    byte[] bytes = Sheets.file(Sheets.row("a@contoso.com", "Jürgen Ö", "DE")).getBytes(charset);
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] = value;
    }

    Sheets read = reading(Arrays.copyOf(bytes, bytes.length - Math.floorMod(places[0], 3)));

    assertThat(read.people.size() + read.problems.size()).isPositive();
  }

  @Property
  void cellsThatALibraryWroteAreReadAsTheyAre(
      @ForAll("charsets") Charset charset,
      @ForAll @Size(16) List<@StringLength(max = 30) String> cells)
      throws IOException {
    List<String> row = new ArrayList<>(cells);
    row.set(0, "a@contoso.com");
    row.set(3, "N" + cells.get(3));
    row.set(15, "DE");
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Sheets.HEADINGS.split(",")).writeRecord(row);
    }
    boolean encodable = charset.newEncoder().canEncode(text.toString());

    Sheets read = reading(text.toString().getBytes(charset));

    if (encodable) {
      assertThat(read.people)
          .singleElement()
          .satisfies(
              person -> {
                assertThat(person.displayName()).isEqualTo(row.get(3).strip());
                assertThat(person.value(PeopleColumn.FIRST_NAME)).isEqualTo(row.get(1).strip());
                assertThat(person.value(PeopleColumn.CITY)).isEqualTo(row.get(12).strip());
              });
    }
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  @Property
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

  @Property
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
