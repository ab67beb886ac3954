package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionPackageTest {
  @TempDir Path folder;

  @Test
  void packageTellsWhatItBrings() throws IOException {
    SolutionPackage solution = SolutionPackage.read(write(Zips.solution()));

    assertThat(solution).hasToString("acme.zip (acme_sync 5.0.2.1)");
    assertThat(solution.fileName()).isEqualTo("acme.zip");
    assertThat(solution.uniqueName()).isEqualTo("acme_sync");
    assertThat(solution.friendlyNames()).containsExactly("Acme Sync", "Acme Abgleich");
    assertThat(solution.version()).isEqualTo(SolutionVersion.of("5.0.2.1"));
    assertThat(solution.managed()).isTrue();
    assertThat(solution.publisherPrefix()).isEqualTo("acm");
    assertThat(solution.tables())
        .containsExactly(
            new SolutionPackage.Table("acm_config", List.of("Acme Config", "Acme Einstellungen")),
            new SolutionPackage.Table("lead", List.of("Lead")));
    assertThat(solution.roles()).containsExactly("Acme Sync User");
    assertThat(solution.pluginSteps()).containsExactly("Acme: lead create");
  }

  @Test
  void uploadIsWhatWasCheckedEvenIfTheFileChanges() throws IOException {
    Path file = write(Zips.solution());
    byte[] checked = Files.readAllBytes(file);
    SolutionPackage solution = SolutionPackage.read(file);
    Files.writeString(file, "something else");

    assertThat(Base64.getDecoder().decode(solution.base64())).isEqualTo(checked);
  }

  @Test
  void unmanagedPackageSaysSo() throws IOException {
    String manifest = Zips.MANIFEST.replace("<Managed>1<", "<Managed>0<");

    assertThat(
            SolutionPackage.read(write(Zips.solution().with("solution.xml", manifest))).managed())
        .isFalse();
  }

  @Test
  void missingFileIsNamed() {
    assertRefused(folder.resolve("acme.zip"), "There is no such file");
  }

  @Test
  void folderIsNoPackage() throws IOException {
    assertRefused(Files.createDirectory(folder.resolve("acme.zip")), "It is not a file.");
  }

  @Test
  void fileThatIsNoZipIsRefused() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("acme.zip"), "<html>Please sign in</html>"),
        "It is no zip file");
  }

  @Test
  void cutDownloadIsRefused() throws IOException {
    Path file = write(Zips.solution());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertRefused(file, "damaged");
  }

  @Test
  void zipWithoutManifestIsNoSolution() throws IOException {
    assertRefused(write(new Zips().with("readme.txt", "hello")), "it has no solution.xml");
  }

  @Test
  void manifestWithoutUniqueNameIsRefused() throws IOException {
    assertManifestRefused("<UniqueName>acme_sync</UniqueName>", "", "unique name");
  }

  @Test
  void manifestWithoutReadableVersionIsRefused() throws IOException {
    assertManifestRefused("5.0.2.1", "", "no version");
    assertManifestRefused("5.0.2.1", "five", "up to four numbers");
  }

  @Test
  void documentTypeInManifestIsRefused() throws IOException {
    assertManifestRefused(
        "<ImportExportXml version",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ImportExportXml version",
        "solution.xml cannot be read");
  }

  @Test
  void malformedCustomizationsAreRefused() throws IOException {
    assertRefused(
        write(Zips.solution().with("customizations.xml", "<ImportExportXml>")),
        "customizations.xml cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.dll", "a/../../evil.dll", "/etc/evil", "C:/evil.dll", "a\\..\\evil.dll"})
  void entryThatPointsOutsideIsRefused(String name) throws IOException {
    assertRefused(write(Zips.solution().with(name, "x")), "points outside");
  }

  @Test
  void entryThatGrowsSuspiciouslyIsRefused() throws IOException {
    assertRefused(
        write(Zips.solution().with("WebResources/zeros", new byte[20 * 1024 * 1024])),
        "grows suspiciously");
  }

  @Test
  void largeEntryThatIsHardlyCompressedIsRead() throws IOException {
    byte[] content = new byte[2 * 1024 * 1024];
    new Random(7).nextBytes(content);

    assertThat(SolutionPackage.read(write(Zips.solution().with("WebResources/film", content))))
        .extracting(SolutionPackage::uniqueName)
        .isEqualTo("acme_sync");
  }

  @Test
  void secondEntryOfTheSameNameIsRefused() throws IOException {
    Path file = write(Zips.solution().with("solution.xmk", Zips.MANIFEST));
    String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, raw.replace("solution.xmk", "solution.xml"), StandardCharsets.ISO_8859_1);

    assertRefused(file, "two entries named solution.xml");
  }

  @Test
  void contentLargerThanDataverseUnpacksIsRefused() throws IOException {
    Zips zips = Zips.solution();
    byte[] megabyte = new byte[1024 * 1024];
    for (int i = 0; i < 200; i++) {
      zips.with("WebResources/zeros" + i, megabyte);
    }

    assertRefused(write(zips), "larger than 200 MB when it is unpacked");
  }

  @Test
  void dependenciesOnOtherSolutionsAreListed() throws IOException {
    String manifest =
        Zips.MANIFEST.replace(
            "<MissingDependencies />",
            "<MissingDependencies><MissingDependency><Required type='1' schemaName='x_y'"
                + " displayName='Y' solution='other (2.0)'/><Dependent type='20'"
                + " displayName='Acme Sync User'/></MissingDependency>"
                + "<MissingDependency><Required type='many' solution='third'/></MissingDependency>"
                + "</MissingDependencies>");

    assertThat(
            SolutionPackage.read(write(Zips.solution().with("solution.xml", manifest)))
                .missingDependencies())
        .extracting(MissingDependency::toString)
        .containsExactly(
            "table Y of the solution other (2.0), needed by the security role Acme Sync User",
            "component of type 0 of the solution third");
  }

  @Test
  void endlessListOfEntriesIsRefused() throws IOException {
    Zips zips = Zips.solution();
    for (int i = 0; i < 10_001; i++) {
      zips.with("f" + i, "");
    }

    assertRefused(write(zips), "more than 10000 entries");
  }

  private Path write(Zips zips) throws IOException {
    return zips.write(folder.resolve("acme.zip"));
  }

  private void assertManifestRefused(String from, String to, String reason) throws IOException {
    String manifest =
        Zips.MANIFEST.strip().replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "");
    assertRefused(
        write(Zips.solution().with("solution.xml", manifest.strip().replace(from, to))), reason);
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> SolutionPackage.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme.zip")
        .hasMessageContaining(reason);
  }
}
