package dev.syncsetup.setup.salespeople.file;

/**
 * Why a row cannot be imported. Immutable.
 *
 * @param line line of the file, from 1; for a row of several lines the first one
 * @param column heading; empty when it is about the row or the file
 * @param value what the row says, shortened and on one line; it may be personal data
 * @param reason what is wrong
 * @param remedy what to try
 * @param endsReading whether the file could not be read any further
 */
public record RowProblem(
    long line, String column, String value, String reason, String remedy, boolean endsReading) {
  private static final int SHOWN = 40;

  /** A problem of one row. */
  public static RowProblem of(
      long line, String column, String value, String reason, String remedy) {
    return new RowProblem(line, column, shortened(value), reason, remedy, false);
  }

  static RowProblem ofFile(long line, String value, String reason, String remedy) {
    return new RowProblem(line, "", shortened(value), reason, remedy, true);
  }

  private static String shortened(String value) {
    String plain = value.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    int end = Math.min(SHOWN, plain.length());
    if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    return end < plain.length() ? plain.substring(0, end) + "…" : plain;
  }

  /** The problem in one sentence. */
  @Override
  public String toString() {
    return "line "
        + line
        + (column.isEmpty() ? "" : ", " + column)
        + (value.isEmpty() ? "" : " '" + value + "'")
        + ": "
        + reason
        + ". "
        + remedy
        + ".";
  }
}
