package dev.syncsetup.setup.salespeople.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * Writes rows that a spreadsheet shows and does not calculate: a cell that would begin a formula
 * gets an apostrophe before it. Each row is flushed, so that a process that ends leaves whole rows.
 * Thread-safe.
 */
public final class SafeCsv {
  private static final String FORMULA = "=+-@\t\r\n";

  private final CsvWriter csv;

  private SafeCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /**
   * Writes the headings.
   *
   * @param writer where to; it stays open
   */
  public static SafeCsv to(Writer writer, String... headings) {
    SafeCsv csv = new SafeCsv(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer));
    csv.row(headings);
    return csv;
  }

  /**
   * Writes a row.
   *
   * @throws UncheckedIOException when the writer cannot take it
   */
  public synchronized void row(String... cells) {
    try {
      csv.writeRecord(Arrays.stream(cells).map(SafeCsv::harmless).toArray(String[]::new));
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("A row cannot be written: " + e.getMessage(), e);
    }
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
