package dev.syncsetup.marketo.internal.handoff;

import dev.syncsetup.core.errors.SdkException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directory with a few files per sheet, and one per confirmation beside them. Thread-safe. */
public final class SheetFolder {
  private static final String CONFIRMATION = ".confirmation.json";
  private static final String SHEET = ".json";

  private final Path folder;

  public SheetFolder(Path folder) {
    this.folder = folder;
  }

  /** The file in which a person confirms the sheet. */
  public Path confirmationFile(String sheetId) {
    return folder.resolve(sheetId + CONFIRMATION);
  }

  /** The file that holds the sheet as data. */
  public Path sheetFile(String sheetId) {
    return folder.resolve(sheetId + SHEET);
  }

  /** Ids of all sheets in the directory. */
  public List<String> sheetIds() {
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SHEET)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(CONFIRMATION)) {
          ids.add(name.substring(0, name.length() - SHEET.length()));
        }
      }
    } catch (IOException e) {
      throw new SdkException("The directory " + folder + " could not be read.", e);
    }
    ids.sort(null);
    return ids;
  }

  /** Writes a file whole or not at all, or leaves it when it says the same already. */
  public Path write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      if (Files.exists(file) && Files.readString(file).equals(text)) {
        return file;
      }
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new SdkException(file + " could not be written. Is the directory writable?", e);
    }
  }

  /** The text of a file, when it is there. */
  public Optional<String> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new SdkException(file + " could not be read. Is it a readable text file?", e);
    }
  }
}
