package dev.syncsetup.examples;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.SheetDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<HandOffSheet> all = folder.sheets();
    List<HandOffSheet> open = all.stream().filter(sheet -> !folder.isConfirmed(sheet)).toList();
    if (open.size() == 1) {
      return new OpenSheet(directory, open.get(0));
    }
    List<String> problems = new ArrayList<>();
    problems.add(
        open.isEmpty()
            ? "No unconfirmed sheet is in " + directory + ". To confirm one again, name it:"
            : "Several sheets in " + directory + " are unconfirmed. Name one:");
    (open.isEmpty() ? all : open)
        .forEach(sheet -> problems.add("  " + directory.resolve(sheet.id() + ".json")));
    throw new BadInput(problems);
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
