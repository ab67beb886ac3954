package dev.syncsetup.examples.people;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.setup.salespeople.result.CouplingHandOff;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an import, open. Passwords of earlier runs are kept, results are new; the coupling
 * sheet of an earlier run stays until this run has one.
 */
public final class PeopleFiles implements AutoCloseable {
  private static final OpenOption[] ANEW = {
    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
  };

  private static final String UNFINISHED = "coupling.csv.unfinished";

  private final Path directory;
  private final List<Writer> open = new ArrayList<>();
  private final ImportFiles files;
  private boolean coupled;

  private PeopleFiles(Path directory) throws IOException {
    this.directory = directory;
    this.files =
        ImportFiles.of(
                writer("results.csv", ANEW),
                writer(passwords(), StandardOpenOption.CREATE, StandardOpenOption.APPEND))
            .coupling(writer(UNFINISHED, ANEW));
  }

  /**
   * Opens them.
   *
   * @throws BadInput when that is not possible
   */
  public static PeopleFiles in(Path directory) {
    try {
      Files.createDirectories(directory);
      return new PeopleFiles(directory);
    } catch (IOException e) {
      throw new BadInput(
          "The directory " + directory + " cannot be written to. Give another one with --out.");
    }
  }

  /** Where an import writes to. */
  public ImportFiles files() {
    return files;
  }

  /** This run has looked at everybody: its coupling sheet is to be kept. */
  public void coupled() {
    coupled = true;
  }

  private Writer writer(String name, OpenOption... options) throws IOException {
    Writer writer = Files.newBufferedWriter(directory.resolve(name), options);
    open.add(writer);
    return writer;
  }

  /** Nobody but the owner may read it, where the file system knows owners. */
  private String passwords() throws IOException {
    Path file = directory.resolve("passwords.csv");
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (posix && !Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return file.getFileName().toString();
  }

  @Override
  public void close() {
    try {
      for (Writer writer : open) {
        writer.close();
      }
      finishCoupling();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finishCoupling() throws IOException {
    Path unfinished = directory.resolve(UNFINISHED);
    if (coupled) {
      Files.move(
          unfinished,
          directory.resolve("coupling.csv"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(directory.resolve("coupling.md"), CouplingHandOff.markdown("coupling.csv"));
    } else {
      Files.deleteIfExists(unfinished);
    }
  }
}
