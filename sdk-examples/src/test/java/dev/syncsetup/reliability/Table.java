package dev.syncsetup.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a part of the proof found, for the log of the build and for a file. Thread-safe. */
public final class Table {
  private static final Path DIRECTORY = Path.of("target", "reliability");

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String title, String... headings) {
    this.title = title;
    row((Object[]) headings);
  }

  public synchronized Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  /** Prints the table and writes it to {@code target/reliability/<name>.txt}. */
  public synchronized void publish(String name) {
    String text = title + "\n" + rows.stream().map(this::line).collect(Collectors.joining());
    System.out.println(text);
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(DIRECTORY.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), width(i)))
        .collect(Collectors.joining("  ", "  ", "\n"))
        .replaceAll(" +\n", "\n");
  }

  private int width(int column) {
    return rows.stream()
        .filter(cells -> cells.size() > column)
        .mapToInt(cells -> cells.get(column).length())
        .max()
        .orElse(0);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
