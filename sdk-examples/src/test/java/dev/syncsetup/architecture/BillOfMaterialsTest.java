package dev.syncsetup.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of materials, which {@code mvn package} of the whole project writes. */
class BillOfMaterialsTest {
  private static final Path BILL = Path.of("../target/bom.json");

  private static final Set<String> RUN_TIME =
      Set.of(
          "com.azure:azure-json",
          "com.fasterxml.jackson.core:jackson-annotations",
          "com.fasterxml.jackson.core:jackson-core",
          "com.fasterxml.jackson.core:jackson-databind",
          "com.microsoft.azure:msal4j",
          "com.squareup.okhttp3:okhttp",
          "com.squareup.okhttp3:okhttp-jvm",
          "com.squareup.okio:okio",
          "com.squareup.okio:okio-jvm",
          "com.squareup.retrofit2:converter-jackson",
          "com.squareup.retrofit2:retrofit",
          "de.siegmar:fastcsv",
          "dev.syncsetup:sdk-core",
          "dev.syncsetup:sdk-dynamics",
          "dev.syncsetup:sdk-marketo",
          "dev.syncsetup:sdk-setup",
          "io.github.resilience4j:resilience4j-bulkhead",
          "io.github.resilience4j:resilience4j-core",
          "io.github.resilience4j:resilience4j-retry",
          "org.jetbrains.kotlin:kotlin-stdlib",
          "org.jetbrains:annotations",
          "org.jspecify:jspecify",
          "org.slf4j:slf4j-api");

  @BeforeEach
  void billIsWritten() {
    assumeTrue(Files.exists(BILL), "mvn package of the whole project writes the bill");
  }

  @Test
  void listsWhatRunsWithTheSdkAndNothingOfTheTests() throws IOException {
    assertThat(components())
        .extracting(each -> each.path("group").asText() + ":" + each.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(RUN_TIME);
  }

  @Test
  void namesTheVersionsThatAreOnTheClassPath() throws IOException {
    Set<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(each -> Path.of(each).getFileName().toString())
            .collect(Collectors.toSet());

    assertThat(components())
        .filteredOn(each -> !each.path("group").asText().equals("dev.syncsetup"))
        .extracting(each -> each.path("name").asText() + "-" + each.path("version").asText())
        .allMatch(jar -> jars.contains(jar + ".jar"));
  }

  @Test
  void isTheSameForTheSameSources() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());

    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.path("metadata").has("timestamp")).isFalse();
  }

  private static List<JsonNode> components() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    return StreamSupport.stream(bill.path("components").spliterator(), false).toList();
  }
}
