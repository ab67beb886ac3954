package dev.syncsetup.reliability.secrets.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** What lies around the process that runs: threads, properties, processes, files. */
public final class Surroundings {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
  private static final int LONGEST = 1 << 20;

  private final Heard heard;
  private final FileTime start = FileTime.fromMillis(System.currentTimeMillis() - 1_000);

  /** What is new in the temp directory from now on is noted. */
  public Surroundings(Heard heard) {
    this.heard = heard;
  }

  /** Notes what threads are called; to be asked often. */
  public void threads() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[all.activeCount() + 64];
    int number = all.enumerate(threads);
    for (int i = 0; i < number; i++) {
      heard.note(Place.THREADS, threads[i].getThreadGroup() + " " + threads[i].getName());
    }
  }

  /** Notes properties and processes, and what has come into the temp directory. */
  public void look() {
    threads();
    System.getProperties()
        .forEach((name, value) -> heard.note(Place.PROPERTIES, name + "=" + value));
    Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .forEach(this::process);
    try (Stream<Path> found = Files.list(TEMPORARY)) {
      found.filter(this::isNew).forEach(this::temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Notes the files in a directory, by name and content.
   *
   * @param secret names of files that are meant to hold secrets; only these names are noted
   */
  public void files(Path directory, String... secret) {
    try (Stream<Path> found = Files.walk(directory)) {
      found.forEach(
          file -> {
            heard.note(Place.FILE_NAMES, directory.relativize(file));
            if (!List.of(secret).contains(String.valueOf(file.getFileName()))) {
              content(Place.FILES, file);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void process(ProcessHandle process) {
    heard.note(Place.PROCESSES, process.info());
    content(Place.PROCESSES, Path.of("/proc/" + process.pid() + "/cmdline"));
    content(Place.PROCESSES, Path.of("/proc/" + process.pid() + "/environ"));
  }

  private boolean isNew(Path file) {
    try {
      return Files.getLastModifiedTime(file).compareTo(start) >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private void temporary(Path file) {
    heard.note(Place.FILE_NAMES, file.getFileName());
    heard.note(Place.TEMPORARY, file.getFileName());
    content(Place.TEMPORARY, file);
  }

  private void content(Place place, Path file) {
    try {
      if (Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) < LONGEST) {
        heard.note(place, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException gone) {
      heard.note(place, gone);
    }
  }
}
