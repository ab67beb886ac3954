package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A journey on which nobody is killed.
 *
 * @param runs how often the program has to be started, because it waits for a person
 * @param kills all that there can be
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
        kills.addAll(Kill.around(run, transcript.exchanges().stream().skip(before).toList()));
        if (ran.exitCode() == Case.COMPLETE) {
          return new Undisturbed(journey, run, kills, CloudState.of(customer.cloud()));
        }
        if (ran.exitCode() != Case.WAITING) {
          throw new AssertionError(ran.output());
        }
        customer.confirm();
      }
    }
  }
}
