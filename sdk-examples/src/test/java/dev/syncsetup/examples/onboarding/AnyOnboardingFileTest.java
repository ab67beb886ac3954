package dev.syncsetup.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.testing.faults.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever an onboarding file holds, it is read, or refused by name and line. */
class AnyOnboardingFileTest {
  private static final String SECRET = "planted-s3cret";

  @Property
  void damagedFileIsReadOrRefused(@ForAll long seed, @ForAll long again) throws IOException {
    readOrRefuse(Damage.of(Damage.of(sample(), seed), again).getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyYamlIsReadOrRefused(@ForAll("yaml") String text) throws IOException {
    readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyBytesAreRefused(@ForAll @Size(max = 500) byte[] bytes) throws IOException {
    readOrRefuse(bytes);
  }

  @Property
  void literalSecretIsRefusedAndNotRepeated(@ForAll("secrets") String reference)
      throws IOException {
    Path file = written(sample().replace(reference, SECRET).getBytes(StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> OnboardingFile.read(file))
          .isInstanceOf(BadInput.class)
          .hasMessageNotContaining(SECRET);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void endlessNamesAndNestsAreRefused() throws IOException {
    String domain = "a" + ".a".repeat(100_000);
    for (String text :
        List.of(
            sample().replace("tenantId: contoso.onmicrosoft.com", "tenantId: " + domain + "!"),
            sample().replace("ops@contoso.com", "ops@" + domain + "!"),
            "a: " + "[".repeat(50_000),
            "a:\n" + "- ".repeat(20_000),
            "{a: ".repeat(20_000))) {
      readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void readOrRefuse(byte[] bytes) throws IOException {
    Path file = written(bytes);
    try {
      assertThat(OnboardingFile.read(file)).isNotNull();
    } catch (BadInput refused) {
      assertThat(refused).hasMessageContaining(file.toString());
      assertThat(refused.problems()).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }

  private static Path written(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile("onboarding", ".yaml"), bytes);
  }

  private static String sample() throws IOException {
    return Files.readString(Path.of("onboarding/contoso.yaml"));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.of(
        "${env:CONTOSO_ADMINISTRATOR_SECRET}",
        "${env:CONTOSO_SYNC_USER_PASSWORD}",
        "${env:CONTOSO_MARKETO_SECRET}",
        "${env:CONTOSO_CONNECTION_SECRET}");
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "environment:",
            "fields:",
            "\n",
            "\n  ",
            "- ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "|",
            ">",
            "\"",
            "'",
            "\\U00110000",
            "\\x",
            "%YAML 9.9",
            "---",
            "...",
            "!!int ",
            "!x ",
            "#",
            "\t",
            "? ",
            "@",
            "`",
            "é",
            "\u0000",
            "9e99999",
            "lead",
            ", ",
            "<<: ")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
