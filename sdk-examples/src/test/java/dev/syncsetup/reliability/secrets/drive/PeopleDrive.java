package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.setup.salespeople.Announcement;
import dev.syncsetup.setup.salespeople.ImportListener;
import dev.syncsetup.setup.salespeople.SalespeopleImport;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.setup.salespeople.result.RowResult;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Five salespeople from a file, each with an initial password and a mail. */
final class PeopleDrive {
  /** The one file that is meant to hold passwords. */
  static final String PASSWORDS = "passwords.csv";

  private static final int PASSWORD_LENGTH = 20;

  private final Rig rig;
  private final Path directory;

  PeopleDrive(Rig rig, Path directory) {
    this.rig = rig;
    this.directory = directory;
  }

  /** One run, begun as by a new process. */
  boolean run() {
    boolean[] complete = {false};
    rig.attempt(
        () -> {
          try (DynamicsClient dynamics = rig.administrator();
              Writer results = writer("results.csv");
              Writer passwords = writer(PASSWORDS);
              Writer coupling = writer("coupling.csv")) {
            ImportFiles files = ImportFiles.of(results, passwords).coupling(coupling);
            SalespeopleImport people = people(dynamics);
            ImportReport report = people.run(files, new Noting());
            rig.heard.note(Place.REPORTS, report);
            report.stopped().ifPresent(rig.heard::thrown);
            rig.walk.from(List.of(files, people, report));
            complete[0] = report.complete();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    plant();
    return complete[0];
  }

  private SalespeopleImport people(DynamicsClient dynamics) {
    return SalespeopleImport.of(dynamics, PeopleFile.at(file()))
        .licences(Rig.SEATS)
        .announce(
            new Announcement(SimulatedCloud.ADMINISTRATOR_USER, "Your Sales account", "Welcome."));
  }

  private Path file() {
    StringBuilder text =
        new StringBuilder(
            "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
                + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
                + "State or Province,ZIP or Postal Code,Country or Region\n");
    for (int i = 0; i < 5; i++) {
      text.append("p%d@contoso.com,,,Person %d,,Sales,,,,,,,,,,DE%n".formatted(i, i));
    }
    try {
      return Files.writeString(directory.resolve("people.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer writer(String name) throws IOException {
    return Files.newBufferedWriter(
        directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void plant() {
    try {
      Files.readAllLines(directory.resolve(PASSWORDS)).stream()
          .flatMap(line -> List.of(line.split(",", -1)).stream().skip(1).limit(1))
          .filter(password -> password.length() == PASSWORD_LENGTH)
          .forEach(password -> rig.planted.plant("initial password", password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Noting implements ImportListener {
    @Override
    public void lookedAt(ImportPreflight preflight) {
      rig.heard.note(Place.PROGRESS, preflight);
    }

    @Override
    public void finished(RowResult row, int done, int all) {
      rig.heard.note(Place.PROGRESS, row);
    }

    @Override
    public void waiting(int people, String reason) {
      rig.heard.note(Place.PROGRESS, people + reason);
    }
  }
}
