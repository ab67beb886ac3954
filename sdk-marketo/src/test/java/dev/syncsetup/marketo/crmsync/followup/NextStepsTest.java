package dev.syncsetup.marketo.crmsync.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.followup.NextStep.Hindrance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
  private static final String NEWEST = "5.0.2.1";
  private static final CustomTable EVENT = new CustomTable("new_event", 1, true);

  private final RunningSync sync = RunningSync.start();

  @AfterEach
  void close() {
    sync.close();
  }

  @Test
  void nothingIsAllowedDuringTheFirstCopy() {
    assertThat(sync.followUp.campaignSync(NEWEST).hindrances())
        .singleElement()
        .satisfies(
            hindrance -> {
              assertThat(hindrance.why()).contains("first copy");
              assertThat(hindrance.remedy()).contains("awaitInitialSync");
            });
    assertThat(sync.followUp.customTables(NEWEST, List.of(EVENT)).isAllowed()).isFalse();
  }

  @Test
  void afterTheFirstCopyAPersonIsToldWhatToDo() {
    sync.simulated.clock.advance(Duration.ofHours(4));

    NextStep tables = sync.followUp.customTables(NEWEST, List.of(EVENT));

    assertThat(tables.isAllowed()).isTrue();
    assertThat(tables.origin()).isEqualTo(Origin.RELAY);
    assertThat(tables.page().getHost()).isEqualTo("experienceleague.adobe.com");
    assertThat(tables.instructions()).first().asString().contains("disableSync()");
    assertThat(tables.instructions()).last().asString().contains("enableSync(...)");
    assertThat(tables.instructions()).anyMatch(line -> line.contains("Pick new_event"));
    assertThat(sync.followUp.campaignSync(NEWEST).isAllowed()).isTrue();
    assertThat(sync.writes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.0.0.2, 4.1.9.9", "2.0, 4.1", "1.9.9.9, 2.0.0.3"})
  void tooOldPluginIsNamed(String forTables, String forCampaigns) {
    sync.simulated.clock.advance(Duration.ofHours(4));

    assertThat(sync.followUp.customTables(forTables, List.of(EVENT)).hindrances())
        .extracting(Hindrance::why)
        .singleElement()
        .asString()
        .contains("after 2.0.0.2", forTables);
    assertThat(sync.followUp.campaignSync(forCampaigns).hindrances())
        .extracting(Hindrance::why)
        .singleElement()
        .asString()
        .contains("4.2.0.0", forCampaigns);
  }

  @ParameterizedTest
  @CsvSource({"2.0.0.3, 4.2.0.0", "2.0.0.10, 4.10", "3, 10.0"})
  void newEnoughPluginIsAllowed(String forTables, String forCampaigns) {
    sync.simulated.clock.advance(Duration.ofHours(4));

    assertThat(sync.followUp.customTables(forTables, List.of(EVENT)).isAllowed()).isTrue();
    assertThat(sync.followUp.campaignSync(forCampaigns).isAllowed()).isTrue();
  }

  @Test
  void versionThatIsNoneIsRefused() {
    assertThatThrownBy(() -> sync.followUp.campaignSync("newest"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.0.2.1");
  }

  @Test
  void everyHindranceOfATableIsNamedAtOnce() {
    sync.simulated.clock.advance(Duration.ofHours(4));
    String longName = "new_" + "x".repeat(30);

    NextStep step =
        sync.followUp.customTables(NEWEST, List.of(new CustomTable(longName, 3, false), EVENT));

    assertThat(step.hindrances())
        .extracting(Hindrance::why)
        .hasSize(3)
        .allMatch(why -> why.contains(longName))
        .anyMatch(why -> why.contains("33 characters"))
        .anyMatch(why -> why.contains("2 levels"))
        .anyMatch(why -> why.contains("may not read"));
  }

  @Test
  void nameOf33CharactersAndTwoLevelsAreAllowed() {
    sync.simulated.clock.advance(Duration.ofHours(4));

    CustomTable limit = new CustomTable("new_" + "x".repeat(29), 2, true);

    assertThat(sync.followUp.customTables(NEWEST, List.of(limit)).isAllowed()).isTrue();
  }

  @Test
  void requirementsCanBeChanged() {
    sync.simulated.clock.advance(Duration.ofHours(4));
    FollowUp stricter = sync.followUp.with(new NextStepRequirements("6.0", "6.0", 10, 1));

    assertThat(stricter.campaignSync(NEWEST).isAllowed()).isFalse();
    assertThat(
            stricter
                .customTables("6.1", List.of(new CustomTable("new_events", 2, true)))
                .hindrances())
        .hasSize(1);
  }
}
