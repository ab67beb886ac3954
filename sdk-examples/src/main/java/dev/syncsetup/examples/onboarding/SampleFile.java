package dev.syncsetup.examples.onboarding;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the onboarding file that comes with the examples. */
public final class SampleFile {
  private static final String NAME = "onboarding/contoso.yaml";

  private SampleFile() {}

  /**
   * The sample, wherever the program is started from: it lies beside the directory the build writes
   * to.
   *
   * @throws BadInput when the program was moved away from it
   */
  public static Path find() {
    Path here = Path.of("").toAbsolutePath();
    for (Path up = program(); up != null; up = up.getParent()) {
      Path sample = up.resolve(NAME);
      if (Files.isRegularFile(sample)) {
        return sample.startsWith(here) ? here.relativize(sample) : sample;
      }
    }
    throw new BadInput("The sample " + NAME + " is not here. Give the path of an onboarding file.");
  }

  /** The jar or directory this class comes from. */
  private static Path program() {
    CodeSource source = SampleFile.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
