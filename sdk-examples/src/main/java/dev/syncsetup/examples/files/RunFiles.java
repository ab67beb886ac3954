package dev.syncsetup.examples.files;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.examples.services.RecordedExchange;
import dev.syncsetup.setup.report.SetupReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes reports and transcripts into one directory; replaces what is there under these names. */
public final class RunFiles {
  /** Where files go unless told otherwise. */
  public static final String DEFAULT = "target/sync-setup";

  private final Path directory;

  private RunFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens the directory, making it if need be.
   *
   * @throws BadInput when that is not possible
   */
  public static RunFiles in(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw unusable(directory);
    }
    if (!Files.isWritable(directory)) {
      throw unusable(directory);
    }
    return new RunFiles(directory);
  }

  /** Removes the files of an earlier run, so that what lies here afterwards belongs together. */
  public void clear() {
    try {
      for (int run = 1; run <= 2; run++) {
        Files.deleteIfExists(directory.resolve(name("report", run, "json")));
        Files.deleteIfExists(directory.resolve(name("report", run, "md")));
        Files.deleteIfExists(directory.resolve(name("transcript", run, "jsonl")));
      }
    } catch (IOException e) {
      throw unusable(directory);
    }
  }

  /** Where sheets for a person go. */
  public Path handOff() {
    return directory.resolve("handoff");
  }

  /** The file that leads to simulators in another process. */
  public Path simulators() {
    return directory.resolve("simulators.json");
  }

  /** Removes sheets and confirmations; they were about simulators that are gone. */
  public void clearHandOff() {
    if (!Files.isDirectory(handOff())) {
      return;
    }
    try (DirectoryStream<Path> sheets = Files.newDirectoryStream(handOff(), "*.{json,md,html}")) {
      for (Path sheet : sheets) {
        Files.delete(sheet);
      }
    } catch (IOException e) {
      throw unusable(handOff());
    }
  }

  /** The directory. */
  public Path directory() {
    return directory;
  }

  /** Writes the report of a run as JSON and as Markdown. */
  public void report(int run, SetupReport report) {
    write(name("report", run, "json"), report.toJson());
    write(name("report", run, "md"), report.toMarkdown());
  }

  /** Writes one line per exchange of a run. */
  public void transcript(int run, List<RecordedExchange> exchanges) {
    StringBuilder lines = new StringBuilder();
    exchanges.forEach(exchange -> lines.append(TranscriptLine.of(exchange)).append('\n'));
    write(name("transcript", run, "jsonl"), lines.toString());
  }

  private static String name(String kind, int run, String ending) {
    return kind + (run == 1 ? "" : "-" + run) + "." + ending;
  }

  private static BadInput unusable(Path directory) {
    return new BadInput(
        "The directory " + directory + " cannot be written to. Give another one with --out.");
  }

  /** Writes a file whole or not at all, even if the process is killed meanwhile. */
  private void write(String name, String content) {
    try {
      Path draft = Files.writeString(directory.resolve(name + ".tmp"), content);
      Files.move(draft, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file " + directory.resolve(name) + " cannot be written.", e);
    }
  }
}
