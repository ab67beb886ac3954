package dev.syncsetup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSolutionTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void zipHoldsThePartsOfAPackage(SampleSolution sample) throws IOException {
    Path zip = sample.writeTo(folder.resolve("sample.zip"));

    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder("[Content_Types].xml", "solution.xml", "customizations.xml");
    }
  }

  @Test
  void technicalNamesDiffer() throws IOException {
    List<String> prefixes = new ArrayList<>();
    for (SampleSolution sample : SampleSolution.values()) {
      String manifest = part(sample.bytes(), "solution.xml");
      prefixes.add(
          manifest.replaceAll("(?s).*<CustomizationPrefix>(.*)</CustomizationPrefix>.*", "$1"));
      assertThat(manifest).contains("description=\"Marketo Lead Management\"");
    }

    assertThat(prefixes).containsExactly("lmx", "pshub");
  }

  @Test
  void variantsChangeOneThing() throws IOException {
    SampleSolution sample = SampleSolution.CONTOSO_NAMES;

    assertThat(part(sample.withVersion("3.0.0.1"), "solution.xml"))
        .contains("<Version>3.0.0.1</Version>");
    assertThat(part(sample.withFriendlyName("Other"), "solution.xml"))
        .contains("description=\"Other\"");
    assertThat(part(sample.unmanaged(), "solution.xml")).contains("<Managed>0</Managed>");
    assertThat(part(sample.withoutRoles(), "customizations.xml")).doesNotContain("<Role ");
    assertThat(part(sample.withoutSteps(), "customizations.xml"))
        .doesNotContain("<SdkMessageProcessingStep ")
        .contains("<Role ");
  }

  private String part(byte[] zip, String name) throws IOException {
    Path file = Files.write(folder.resolve("variant.zip"), zip);
    try (ZipFile opened = new ZipFile(file.toFile())) {
      return new String(
          opened.getInputStream(opened.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
