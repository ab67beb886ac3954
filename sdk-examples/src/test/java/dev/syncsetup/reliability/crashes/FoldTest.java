package dev.syncsetup.reliability.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which kills are tried before the work, too. */
class FoldTest {
  private static final CloudState EMPTY = new CloudState(List.of());
  private static final CloudState FULL = new CloudState(List.of("account"));

  @Test
  void readThatLeavesNothingIsTheSameBeforeAndAfterItsWork() {
    Case.Result first = killed(Journey.USER, 1, 1, "GET", EMPTY);
    Case.Result read = killed(Journey.USER, 1, 2, "GET", EMPTY);

    assertThat(Fold.changing(List.of(first, read))).containsExactly(first);
  }

  @Test
  void readThatLeavesSomethingIsNot() {
    Case.Result first = killed(Journey.USER, 1, 1, "GET", EMPTY);
    Case.Result read = killed(Journey.USER, 1, 2, "GET", FULL);

    assertThat(Fold.changing(List.of(first, read))).containsExactly(first, read);
  }

  @Test
  void writeIsNotEvenIfNothingIsSeenOfIt() {
    Case.Result first = killed(Journey.USER, 1, 1, "GET", FULL);
    Case.Result write = killed(Journey.USER, 1, 2, "PATCH", FULL);

    assertThat(Fold.changing(List.of(first, write))).containsExactly(first, write);
  }

  @Test
  void requestWhoseForerunnerWasNotKilledIsNot() {
    Case.Result first = killed(Journey.USER, 1, 1, "GET", EMPTY);
    Case.Result later = killed(Journey.USER, 1, 3, "GET", EMPTY);
    Case.Result nextRun = killed(Journey.USER, 2, 4, "GET", EMPTY);
    Case.Result elsewhere = killed(Journey.OPERATOR, 2, 5, "GET", EMPTY);

    assertThat(Fold.changing(List.of(first, later, nextRun, elsewhere)))
        .containsExactly(first, later, nextRun, elsewhere);
  }

  private static Case.Result killed(
      Journey journey, int run, int number, String method, CloudState left) {
    Exchange request =
        new Exchange(number, Instant.EPOCH, "graph", method, "/users", Map.of(), "", 200, "", null);
    Kill kill = new Kill(run, number, request, 1, true);
    return new Case.Result(
        new Case(new Undisturbed(journey, 1, List.of(kill), EMPTY), kill), left, 2, List.of());
  }
}
