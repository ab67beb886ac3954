package dev.syncsetup.examples;

import dev.syncsetup.examples.onboarding.SampleFile;
import dev.syncsetup.testing.SampleSolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample onboarding file, copied and spoiled. */
final class SampleCopy {
  private final Path directory;
  private String text;

  private SampleCopy(Path directory, String text) {
    this.directory = directory;
    this.text = text;
  }

  /** A copy that works, with its own copy of the solution package beside it. */
  static SampleCopy in(Path directory) {
    SampleSolution.CONTOSO_NAMES.writeTo(directory.resolve("solution.zip"));
    try {
      String text = Files.readString(SampleFile.find());
      return new SampleCopy(directory, text)
          .with("../target/solutions/contoso-names.zip", "solution.zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part that must be there. */
  SampleCopy with(String part, String other) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("The sample has no " + part);
    }
    text = text.replace(part, other);
    return this;
  }

  /** Puts other bytes in the place of the solution package. */
  SampleCopy withSolution(byte[] bytes) {
    try {
      Files.write(directory.resolve("solution.zip"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes the copy and returns its path. */
  String path() {
    try {
      return Files.writeString(directory.resolve("onboarding.yaml"), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
