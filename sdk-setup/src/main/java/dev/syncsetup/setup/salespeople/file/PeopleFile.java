package dev.syncsetup.setup.salespeople.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV of people as the Microsoft 365 admin centre has it: UTF-8 or UTF-16, columns by commas,
 * headings in a fixed order, and as many rows as you like. Immutable; reading holds one row at a
 * time and twelve bytes for each name.
 */
public final class PeopleFile {
  /** A row of the longest possible values has a quarter of it; what is longer lacks a quote. */
  private static final int LONGEST_ROW = 64 * 1024;

  private static final Pattern STARTED = Pattern.compile("starting at line (\\d+)");

  private final Path path;
  private final Headings headings;
  private final Countries countries;
  private final Optional<String> usageLocation;

  private PeopleFile(
      Path path, Headings headings, Countries countries, Optional<String> usageLocation) {
    this.path = path;
    this.headings = headings;
    this.countries = countries;
    this.usageLocation = usageLocation;
  }

  /** A file with the standard headings; nothing is read yet. */
  public static PeopleFile at(Path path) {
    return new PeopleFile(path, Headings.standard(), Countries.english(), Optional.empty());
  }

  /** The same with other headings. */
  public PeopleFile headings(Headings other) {
    return new PeopleFile(path, other, countries, usageLocation);
  }

  /** The same with other names of countries. */
  public PeopleFile countries(Countries other) {
    return new PeopleFile(path, headings, other, usageLocation);
  }

  /**
   * The same with a country for rows that name none, as the admin centre asks for one per file.
   *
   * @throws IllegalArgumentException when it is not known
   */
  public PeopleFile usageLocation(String country) {
    String code =
        countries
            .code(country)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no country '" + country + "'."));
    return new PeopleFile(path, headings, countries, Optional.of(code));
  }

  /**
   * Reads the file once, in its order; rows without any value are left out. Can be repeated.
   *
   * @param people told each row that is in order
   * @param problems told each fault; one that {@linkplain RowProblem#endsReading ends reading} is
   *     the last
   * @throws UncheckedIOException when the file cannot be opened or read
   */
  public void read(Consumer<Person> people, Consumer<RowProblem> problems) {
    try {
      FileText text = FileText.of(path);
      Optional<RowProblem> objection = text.objection();
      if (objection.isPresent()) {
        problems.accept(objection.get());
        return;
      }
      try (Reader reader = text.open();
          CloseableIterator<CsvRecord> rows = rows(reader)) {
        read(rows, people, problems);
      } catch (CsvParseException e) {
        problems.accept(broken(e));
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e;
        }
        problems.accept(misread(text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file of people cannot be read: " + e.getMessage(), e);
    }
  }

  private static CloseableIterator<CsvRecord> rows(Reader reader) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(reader)
        .iterator();
  }

  private void read(
      CloseableIterator<CsvRecord> rows, Consumer<Person> people, Consumer<RowProblem> problems) {
    if (!rows.hasNext()) {
      problems.accept(
          RowProblem.ofFile(1, "", "the file is empty", "Begin with the headings of the template"));
      return;
    }
    CsvRecord first = rows.next();
    HeaderCheck header = new HeaderCheck(headings);
    Optional<List<PeopleColumn>> columns = header.columns(first.getFields());
    if (columns.isEmpty()) {
      problems.accept(header.problem(first.getStartingLineNumber(), first.getFields()));
      return;
    }
    RowCheck check = new RowCheck(columns.get(), countries, usageLocation);
    boolean any = false;
    while (rows.hasNext()) {
      CsvRecord row = rows.next();
      if (!row.getFields().stream().allMatch(String::isBlank)) {
        any = true;
        check.person(row.getStartingLineNumber(), row.getFields()).ifPresent(people);
        check.problems().forEach(problems);
      }
    }
    if (!any) {
      problems.accept(
          RowProblem.ofFile(2, "", "there is nobody in the file", "Add a row for each person"));
    }
  }

  private static RowProblem broken(CsvParseException error) {
    String message = String.valueOf(error.getMessage());
    Matcher started = STARTED.matcher(message);
    return RowProblem.ofFile(
        started.find() ? Long.parseLong(started.group(1)) : 1,
        "",
        message.contains("after closing quote")
            ? "text follows a closing quotation mark, so the columns after it are not clear"
            : "a quotation mark is opened and not closed, or the row is longer than possible",
        "Close it, and write a quotation mark inside of a value twice");
  }

  private static RowProblem misread(FileText text) throws IOException {
    return RowProblem.ofFile(
        text.brokenLine(),
        "",
        "there are bytes that are no characters of " + text.encoding(),
        "Save the file as 'CSV UTF-8 (comma delimited)'");
  }
}
