package dev.syncsetup.marketo.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSnapshotTest {
  private static final URI INSTANCE = URI.create("https://123-abc-456.mktorest.com/");
  private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void dynamicsFieldsHaveArrivedOnceTheyWereNotThereBefore() {
    String stored = client.fields().snapshot().toJson();
    simulated.clock.advance(Duration.ofHours(1));
    simulated.marketo.attachDynamics(SimulatedMarketo.ORGANIZATION);

    FieldDifference difference = client.fields().snapshot().since(FieldSnapshot.fromJson(stored));

    assertThat(difference.dynamicsFields())
        .extracting(MarketoField::displayName)
        .contains("Microsoft Type", "Microsoft Is Deleted", "Company Microsoft Type")
        .doesNotContain("Status Reason");
    assertThat(difference.added()).extracting(MarketoField::displayName).contains("Status Reason");
    assertThat(difference.removed()).isEmpty();
    assertThat(Duration.between(difference.from(), difference.to())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void fieldsOfAnotherCrmAreNotTakenForDynamicsFields() {
    FieldSnapshot before = client.fields().snapshot();
    simulated.marketo.attachSalesforce();

    FieldDifference difference = client.fields().snapshot().since(before);

    assertThat(difference.added()).isNotEmpty();
    assertThat(difference.dynamicsFields()).isEmpty();
  }

  @Test
  void nothingHasChangedWhereNobodyDidAnything() {
    FieldSnapshot before = client.fields().snapshot();

    assertThat(client.fields().snapshot().since(before).isEmpty()).isTrue();
  }

  @Test
  void fieldsThatTheSyncTakesOverOrLetsGoAreNamed() {
    FieldDifference difference =
        snapshot(MONDAY.plusSeconds(1), field("a", true), field("b", false), field("new", true))
            .since(snapshot(MONDAY, field("a", false), field("b", true), field("old", false)));

    assertThat(difference.becameCrmManaged()).containsExactly(field("a", true));
    assertThat(difference.noLongerCrmManaged()).containsExactly(field("b", false));
    assertThat(difference.added()).containsExactly(field("new", true));
    assertThat(difference.removed()).containsExactly(field("old", false));
    assertThat(difference.isEmpty()).isFalse();
  }

  @Test
  void storedSnapshotIsReadBackAsItWas() {
    FieldSnapshot snapshot =
        new FieldSnapshot(
            INSTANCE,
            MONDAY.plusNanos(1),
            List.of(new MarketoField("größe", "Größe \"x\"", "string", true)));

    assertThat(FieldSnapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "no JSON",
        "{\"instance\":\"https://x\",\"takenAt\":\"yesterday\",\"fields\":[]}",
        "{\"instance\":\"https://x\",\"takenAt\":\"2026-01-05T08:00:00Z\"}"
      })
  void otherTextIsNoSnapshot(String text) {
    assertThatThrownBy(() -> FieldSnapshot.fromJson(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fields().snapshot()");
  }

  @Test
  void snapshotsOfTwoInstancesAreNotCompared() {
    FieldSnapshot other =
        new FieldSnapshot(URI.create("https://999-xyz-999.mktorest.com/"), MONDAY, List.of());

    assertThatThrownBy(() -> snapshot(MONDAY).since(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("999-xyz-999");
  }

  @Test
  void laterSnapshotIsNotTakenForTheEarlierOne() {
    assertThatThrownBy(() -> snapshot(MONDAY).since(snapshot(MONDAY.plusSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after this one");
  }

  private static FieldSnapshot snapshot(Instant at, MarketoField... fields) {
    return new FieldSnapshot(INSTANCE, at, List.of(fields));
  }

  private static MarketoField field(String name, boolean crmManaged) {
    return new MarketoField(name, name, "string", crmManaged);
  }
}
