package dev.syncsetup.examples;

import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.testing.remote.RemoteCloud;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Finds simulators in another process. */
final class Simulators {
  private Simulators() {}

  /**
   * Reads the file of running simulators.
   *
   * @throws BadInput when it is none, or they do not run
   */
  static RemoteCloud read(Path file) {
    try {
      return RemoteCloud.read(file);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new BadInput(
          file + " leads to no running simulators. Start them with simulate, in another terminal.");
    }
  }
}
