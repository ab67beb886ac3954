package dev.syncsetup.marketo.internal.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.spi.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directory with one file per sheet, and one per confirmation beside it. Thread-safe. */
public final class SheetFolder {

  /** What a person has written into a confirmation file. */
  public record Statement(String by, Instant at, String seen) {}

  private record StatementJson(@Nullable String by, @Nullable String at, @Nullable String seen) {}

  private final Path folder;

  public SheetFolder(Path folder) {
    this.folder = folder;
  }

  /** The file in which a person confirms the sheet. */
  public Path confirmationFile(String sheetId) {
    return folder.resolve(sheetId + ".confirmation.json");
  }

  /** Writes the sheet, or leaves it when it says the same already. */
  public void write(String sheetId, String text) {
    Path file = folder.resolve(sheetId + ".md");
    try {
      Files.createDirectories(folder);
      if (Files.exists(file) && Files.readString(file).equals(text)) {
        return;
      }
      Path draft = Files.createTempFile(folder, sheetId, ".tmp");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SdkException(
          "The hand-off sheet " + file + " could not be written. Is the directory writable?", e);
    }
  }

  /**
   * The confirmation of the sheet, when somebody has written one.
   *
   * @throws SdkException when there is a file that is no confirmation
   */
  public Optional<Statement> statement(String sheetId) {
    Path file = confirmationFile(sheetId);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readString(file)));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new SdkException(
          file
              + " is no confirmation. It must be JSON with by (who), at (when, like"
              + " 2026-01-05T08:00:00Z) and seen (what the screen showed).",
          e);
    } catch (IOException e) {
      throw new SdkException("The confirmation " + file + " could not be read.", e);
    }
  }

  private static Statement parse(String json) throws JsonProcessingException {
    @Nullable StatementJson said = WireJson.mapper().readValue(json, StatementJson.class);
    if (said == null || blank(said.by()) || said.at() == null || blank(said.seen())) {
      throw new IllegalArgumentException("by, at or seen is missing");
    }
    return new Statement(
        String.valueOf(said.by()), Instant.parse(said.at()), String.valueOf(said.seen()));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
