package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.setup.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in order, however it is written. */
class PeopleFileTest {
  private static final String ZOE =
      "zoe@contoso.com,Zoë,\"Łuk, asz\",\"Zoë \"\"Z\"\" Łukasz\",Rep,Sales,1,+49 1,+49 2,+49 3,"
          + "zoe@example.com,\"Main Street 1\r\nBack yard\",Köln,NRW,50667,Germany";

  @TempDir private Path directory;

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(new int[] {}, StandardCharsets.UTF_8),
        Arguments.of(new int[] {0xef, 0xbb, 0xbf}, StandardCharsets.UTF_8),
        Arguments.of(new int[] {0xff, 0xfe}, StandardCharsets.UTF_16LE),
        Arguments.of(new int[] {0xfe, 0xff}, StandardCharsets.UTF_16BE),
        Arguments.of(new int[] {}, StandardCharsets.UTF_16LE),
        Arguments.of(new int[] {}, StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  @Documents({"P-02", "P-24"})
  void everyUnicodeEncodingIsRead(int[] mark, Charset charset) throws IOException {
    byte[] bytes = Sheets.encoded(mark, Sheets.file(ZOE), charset);

    Sheets read = Sheets.read(PeopleFile.at(Sheets.write(directory, bytes)));

    assertThat(read.problems).isEmpty();
    Person zoe = read.people.get(0);
    assertThat(zoe.userName()).isEqualTo("zoe@contoso.com");
    assertThat(zoe.displayName()).isEqualTo("Zoë \"Z\" Łukasz");
    assertThat(zoe.value(PeopleColumn.LAST_NAME)).isEqualTo("Łuk, asz");
    assertThat(zoe.value(PeopleColumn.ADDRESS)).isEqualTo("Main Street 1\r\nBack yard");
    assertThat(zoe.usageLocation()).isEqualTo("DE");
  }

  @Test
  void linesAreCountedThroughQuotedLineBreaks() throws IOException {
    Sheets read =
        Sheets.read(
            directory,
            Sheets.file(ZOE, Sheets.row("b@contoso.com", "B", "DE"), Sheets.row("", "C", "DE")));

    assertThat(read.people).extracting(Person::line).containsExactly(2L, 4L);
    assertThat(read.problems).extracting(RowProblem::line).containsExactly(5L);
  }

  @Test
  @Documents({"P-02", "P-28"})
  void olderTemplateWithoutAlternateAddressIsRead() throws IOException {
    String row = "a@contoso.com,A,B,A B,,,,,,,Main Street,Rome,,,IT";

    Sheets read = Sheets.read(directory, Sheets.FIFTEEN + "\n" + row + "\n");

    assertThat(read.problems).isEmpty();
    assertThat(read.people.get(0).value(PeopleColumn.CITY)).isEqualTo("Rome");
  }

  @Test
  @Documents("P-28")
  void headingsMayBeWrittenInOtherLetters() throws IOException {
    String headings = Sheets.HEADINGS.replace("User Name,First Name", "Username,First name");

    Sheets read =
        Sheets.read(directory, headings + "\n" + Sheets.row("a@contoso.com", "A", "fr") + "\n");

    assertThat(read.problems).isEmpty();
    assertThat(read.people.get(0).usageLocation()).isEqualTo("FR");
  }

  @Test
  @Documents("P-25")
  void otherHeadingsColumnsAndCountriesCanBeAgreed() throws IOException {
    String text =
        Sheets.HEADINGS.replace("User Name", "Benutzername")
            + ",Licences,Salesperson Code\n"
            + Sheets.row("a@contoso.com", "A", "Deutschland")
            + ",ONE; TWO ;,AB\n"
            + Sheets.row("b@contoso.com", "B", "")
            + ",,\n";
    PeopleFile file =
        PeopleFile.at(Sheets.write(directory, text.getBytes(StandardCharsets.UTF_8)))
            .headings(
                Headings.standard()
                    .alias(PeopleColumn.USER_NAME, "Benutzername")
                    .with(PeopleColumn.LICENCES, PeopleColumn.SALESPERSON_CODE))
            .countries(Countries.english().inLanguage(Locale.GERMAN))
            .usageLocation("Austria");

    Sheets read = Sheets.read(file);

    assertThat(read.problems).isEmpty();
    assertThat(read.people.get(0).list(PeopleColumn.LICENCES)).containsExactly("ONE", "TWO");
    assertThat(read.people).extracting(Person::usageLocation).containsExactly("DE", "AT");
  }

  @Test
  void usageLocationMustBeACountry() {
    PeopleFile file = PeopleFile.at(directory.resolve("people.csv"));

    assertThatThrownBy(() -> file.usageLocation("Utopia"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Utopia");
  }

  @Test
  void valueOfTheLongestPossibleLengthIsInOrder() throws IOException {
    String longest = "A".repeat(PeopleColumn.DISPLAY_NAME.longest());

    Sheets read = Sheets.read(directory, Sheets.file(Sheets.row("a@contoso.com", longest, "DE")));

    assertThat(read.people).extracting(Person::displayName).containsExactly(longest);
  }

  @Test
  @Documents("P-23")
  void emptyRowsAndValuesOfOneBlankCountAsEmpty() throws IOException {
    Sheets read =
        Sheets.read(
            directory,
            Sheets.file(
                "", "a@contoso.com, , ,A, , , , , , , , , , , ,DE", ",,,,,,,,,,,,,,,", " "));

    assertThat(read.problems).isEmpty();
    assertThat(read.people).hasSize(1);
    assertThat(read.people.get(0).values())
        .containsOnlyKeys(PeopleColumn.USER_NAME, PeopleColumn.DISPLAY_NAME, PeopleColumn.COUNTRY);
  }

  @Test
  void missingFileIsAnError() {
    PeopleFile file = PeopleFile.at(directory.resolve("absent.csv"));

    assertThatThrownBy(() -> Sheets.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.csv");
  }
}
