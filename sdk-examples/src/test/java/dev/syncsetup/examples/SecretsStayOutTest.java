package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing the program shows or writes holds a secret. */
class SecretsStayOutTest {
  private static final String PLANTED = "Planted1-";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"s2s,relay", "user,relay", "s2s,operator", "user,operator"})
  void plantedSecretsAreFoundNowhere(String flow, String screens) throws IOException {
    Program.Result result =
        new Program(directory)
            .with("CONTOSO_ADMINISTRATOR_SECRET", PLANTED + "administrator")
            .with("CONTOSO_SYNC_USER_PASSWORD", PLANTED + "password")
            .with("CONTOSO_MARKETO_SECRET", PLANTED + "marketo")
            .with("CONTOSO_CONNECTION_SECRET", PLANTED + "connection")
            .run("--twice", "--flow", flow, "--marketo", screens);

    assertThat(result.exitCode()).isEqualTo(screens.equals("operator") ? 3 : 0);
    assertThat(result.out() + result.err()).doesNotContain(PLANTED);
    try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
      assertThat(files.toList())
          .hasSizeGreaterThan(2)
          .allSatisfy(file -> assertThat(file).content().doesNotContain(PLANTED, "token-1-"));
    }
  }
}
