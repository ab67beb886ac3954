package dev.syncsetup.examples;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet to confirm.
 *
 * @param directory where it lies
 */
record OpenSheet(Path directory, HandOffSheet sheet) {

  /**
   * Finds the sheet that is meant.
   *
   * @param place a file of the sheet, confirmed or not, or a directory with one unconfirmed sheet
   * @throws BadInput when none or more than one is meant
   */
  static OpenSheet at(Path place) {
    return Files.isDirectory(place) ? only(place) : named(place.toAbsolutePath());
  }

  private static OpenSheet only(Path directory) {
    SheetDirectory folder = SheetDirectory.at(directory);
    List<HandOffSheet> open =
        folder.sheets().stream().filter(sheet -> !folder.isConfirmed(sheet)).toList();
    if (open.size() != 1) {
      throw new BadInput(
          open.isEmpty()
              ? "No unconfirmed sheet is in " + directory + ". Name a sheet to confirm it again."
              : "Several sheets are unconfirmed; name one of "
                  + open.stream().map(s -> directory.resolve(s.id() + ".json")).toList());
    }
    return new OpenSheet(directory, open.get(0));
  }

  private static OpenSheet named(Path file) {
    String id = String.valueOf(file.getFileName()).replaceFirst("\\.(json|md|html)$", "");
    Path directory = Optional.ofNullable(file.getParent()).orElse(file);
    Optional<HandOffSheet> found =
        Files.isDirectory(directory)
            ? SheetDirectory.at(directory).sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
            : Optional.empty();
    return new OpenSheet(
        directory,
        found.orElseThrow(
            () ->
                new BadInput(
                    "There is no sheet " + file + ". A run with --marketo operator writes them.")));
  }
}
