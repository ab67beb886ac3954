package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.reliability.secrets.search.Ears;
import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.reliability.secrets.search.Planted;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A short drive with its search, in types that every class loader shares. */
public final class LittleDrive {
  private LittleDrive() {}

  /** Names of the secrets that came out, by the name of the place. */
  public static Map<String, Set<String>> run(Path directory) {
    Planted planted = new Planted();
    Heard heard = new Heard();
    try (Ears ears = new Ears(heard);
        Drive drive = new Drive(planted, heard, directory)) {
      drive.aLittle();
      ears.flush();
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (Place place : Place.values()) {
      Set<String> names = heard.found(place, planted);
      if (!names.isEmpty()) {
        found.put(place.name(), names);
      }
    }
    return found;
  }
}
