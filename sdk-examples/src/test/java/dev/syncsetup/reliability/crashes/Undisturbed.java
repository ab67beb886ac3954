package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A journey on which nobody is killed.
 *
 * @param runs how often the program has to be started, because it waits for a person
 * @param kills after the work of each of its requests
 * @param state the end
 */
record Undisturbed(Journey journey, int runs, List<Kill> kills, CloudState state) {

  static Undisturbed of(Journey journey, Path directory) throws IOException {
    try (Customer customer = new Customer(journey, directory)) {
      Transcript transcript = customer.cloud().transcript();
      List<Kill> kills = new ArrayList<>();
      for (int run = 1; ; run++) {
        int before = transcript.exchanges().size();
        Customer.Ran ran = customer.runHere();
        kills.addAll(Kill.afterEach(run, transcript.exchanges().stream().skip(before).toList()));
        if (ran.exitCode() == Restart.COMPLETE) {
          return new Undisturbed(journey, run, kills, CloudState.of(customer.cloud()));
        }
        if (ran.exitCode() != Restart.WAITING) {
          throw new AssertionError(ran.output());
        }
        customer.confirm();
      }
    }
  }

  Stream<Case> cases() {
    return kills.stream().map(kill -> new Case(this, kill));
  }

  List<Case.Result> resultsIn(List<Case.Result> results) {
    return results.stream().filter(each -> each.of().undisturbed().journey() == journey).toList();
  }

  /** The name of the journey. */
  @Override
  public String toString() {
    return journey.toString();
  }
}
