package dev.syncsetup.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.Table;
import dev.syncsetup.reliability.secrets.drive.Drive;
import dev.syncsetup.reliability.secrets.search.Ears;
import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.reliability.secrets.search.Planted;
import dev.syncsetup.reliability.secrets.search.PublicTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is driven once at the most talkative level, then every place is searched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedSecretsTest {
  private final Planted planted = new Planted();
  private final Heard heard = new Heard();
  private List<String> unfinished = List.of();
  private Set<String> silent = Set.of();

  @BeforeAll
  void driveEverything(@TempDir Path directory) {
    try (Ears ears = new Ears(heard);
        Drive drive = new Drive(planted, heard, directory)) {
      unfinished = drive.everything(Extent.ofThisBuild());
      silent = new PublicTypes(planted, drive.objects()).silent();
      ears.flush();
    }
  }

  @AfterAll
  void publish() {
    Table table =
        new Table(
            "Secrets: " + planted.number() + " planted, in 8 forms, any 12 characters of them",
            "place",
            "texts",
            "characters",
            "secrets planted",
            "found");
    for (Place place : Place.values()) {
      table.row(
          place.title(),
          heard.texts(place),
          heard.characters(place),
          planted.number(),
          heard.found(place, planted).size());
    }
    table.publish("secrets");
  }

  @Test
  void everyJourneyComesToItsEndWhateverDisturbsIt() {
    assertThat(unfinished).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noSecretComesOut(Place place) {
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(heard.texts(place)).as("texts in %s", place.title()).isPositive();
    softly
        .assertThat(heard.found(place, planted))
        .as("secrets in %s, as in: %s", place.title(), heard.example(place, planted))
        .isEmpty();
    softly.assertAll();
  }

  @Test
  void everyPublicTypeHasPrintedItself() {
    assertThat(silent).isEmpty();
  }
}
