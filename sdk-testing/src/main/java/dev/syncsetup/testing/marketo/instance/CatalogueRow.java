package dev.syncsetup.testing.marketo.instance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One line of fields.csv.
 *
 * @param name REST name; * when public sources do not know it
 * @param columns Dynamics columns that feed the field, each as table.column
 */
record CatalogueRow(
    MarketoObject object,
    String name,
    String displayName,
    String dataType,
    int length,
    boolean updateable,
    Origin origin,
    List<String> columns) {

  /** Which instances have the field. */
  enum Origin {
    STANDARD,
    MICROSOFT,
    SALESFORCE
  }

  static List<CatalogueRow> readAll() {
    InputStream csv = Objects.requireNonNull(CatalogueRow.class.getResourceAsStream("fields.csv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(CatalogueRow::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueRow parse(String line) {
    List<String> cells = List.of(line.split(",", -1));
    return new CatalogueRow(
        MarketoObject.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4).isEmpty() ? 0 : Integer.parseInt(cells.get(4)),
        Boolean.parseBoolean(cells.get(5)),
        Origin.valueOf(cells.get(6).toUpperCase(Locale.ROOT)),
        cells.get(7).isEmpty() ? List.of() : List.of(cells.get(7).split(" ", -1)));
  }
}
