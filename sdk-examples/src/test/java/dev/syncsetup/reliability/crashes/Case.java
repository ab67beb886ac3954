package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.state.CloudState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kill on a journey. */
record Case(Undisturbed undisturbed, Kill kill) {

  /**
   * What came of it.
   *
   * @param left how the dead program has left the tenant
   * @param runs how often the program was started until it was through, the killed run included
   * @param problems none when the kill has done no harm
   */
  record Result(Case of, CloudState left, int runs, List<String> problems) {
    boolean survived() {
      return problems.isEmpty();
    }

    @Override
    public String toString() {
      return of.undisturbed.journey() + ", " + of.kill + ", " + runs + " runs: " + problems;
    }
  }

  /** Has it happen in a fresh tenant. */
  Result result(Path directory, ProgramJvm jvm) throws IOException, InterruptedException {
    try (Customer customer = new Customer(undisturbed.journey(), directory)) {
      return new Restart(this, customer, jvm).result();
    }
  }

  /** The kill before the work of the same request. */
  Case before() {
    return new Case(undisturbed, kill.before());
  }

  boolean isNextTo(Case earlier) {
    return undisturbed.journey() == earlier.undisturbed.journey() && kill.isNextTo(earlier.kill);
  }
}
