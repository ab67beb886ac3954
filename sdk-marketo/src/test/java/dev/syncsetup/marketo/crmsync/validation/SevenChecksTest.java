package dev.syncsetup.marketo.crmsync.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SevenChecksTest {

  @Test
  void labelsAreThoseOfThePublishedContractInItsOrder() throws IOException {
    assertThat(contractLabels()).isEqualTo(SevenChecks.LABELS);
  }

  @Test
  void checkKnowsItsPlaceOnTheScreen() {
    assertThat(SevenChecks.passed(SevenChecks.URL_IS_VALID))
        .isEqualTo(new ValidationCheck(1, "URL is valid", true, ""));
    assertThat(SevenChecks.failed(SevenChecks.SYNC_USER_MATCHES, "Another user").number())
        .isEqualTo(7);
  }

  @Test
  void unknownLabelIsRefused() {
    assertThatThrownBy(() -> SevenChecks.passed("Url is valid"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The lines of the enum below the property label. */
  private static List<String> contractLabels() throws IOException {
    String name = "/dev/syncsetup/marketo/crm-sync-settings.openapi.yaml";
    try (InputStream yaml =
        Objects.requireNonNull(SevenChecksTest.class.getResourceAsStream(name))) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      String fromEnum = text.substring(text.indexOf("description: As the screen shows it.\n"));
      return fromEnum
          .lines()
          .skip(2)
          .map(String::strip)
          .takeWhile(line -> line.startsWith("- "))
          .map(line -> line.substring(2))
          .toList();
    }
  }
}
