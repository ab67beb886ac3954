package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** A package comes from anywhere: it is read, or refused with the file's name, never else. */
class SolutionPackagePropertyTest {
  private static final Path FOLDER = temporaryFolder();

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(FOLDER.resolve("acme.zip"));
    Files.deleteIfExists(FOLDER);
  }

  @Property
  void anyBytesAreRefused(@ForAll @Size(max = 2_000) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property
  void packageWithChangedBytesIsReadOrRefused(@ForAll("places") int[] places, @ForAll byte value)
      throws IOException {
    byte[] bytes = good();
    for (int place : places) {
      bytes[place % bytes.length] = value;
    }

    readOrRefuse(bytes);
  }

  @Property
  void packageCutAnywhereIsRefused(@ForAll @IntRange(max = 5_000) int length) throws IOException {
    byte[] bytes = good();

    readOrRefuse(Arrays.copyOf(bytes, Math.min(length, bytes.length - 1)));
  }

  @Property
  void anyManifestIsReadOrRefused(@ForAll("manifest") String manifest) throws IOException {
    Zips zips = Zips.solution().with("solution.xml", manifest.getBytes(StandardCharsets.UTF_8));
    zips.write(FOLDER.resolve("acme.zip"));

    readOrRefuse(Files.readAllBytes(FOLDER.resolve("acme.zip")));
  }

  @Example
  void remarkThatIsNoTextIsRefused() throws IOException {
    String bytes = new String(good(), StandardCharsets.ISO_8859_1);

    readOrRefuse(bytes.replace("\u00c3\u00bc", "\u00c3(").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> SolutionPackage.read(FOLDER.resolve("acme.zip")))
        .hasMessageContaining("damaged");
  }

  @Provide
  Arbitrary<int[]> places() {
    return Arbitraries.integers().between(0, 100_000).array(int[].class).ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> manifest() {
    return Arbitraries.of(
            "<ImportExportXml>",
            "<SolutionManifest>",
            "<UniqueName>",
            "acme",
            "</UniqueName>",
            "<Version>",
            "1.2",
            "99999999999",
            "</Version>",
            "<MissingDependency>",
            "<MissingDependencies>",
            "<Required type='x' solution='a'/>",
            "</MissingDependency>",
            "</MissingDependencies>",
            "</SolutionManifest>",
            "</ImportExportXml>",
            "<!DOCTYPE x>",
            "&amp;",
            "&#1;",
            "\u0000")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("packages");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] good() throws IOException {
    return Files.readAllBytes(Zips.solution().write(FOLDER.resolve("acme.zip")));
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      Path file = Files.write(FOLDER.resolve("acme.zip"), bytes);
      assertThat(SolutionPackage.read(file).uniqueName()).isNotEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("acme.zip cannot be used.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
