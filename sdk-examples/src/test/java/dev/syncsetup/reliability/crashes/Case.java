package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.state.CloudState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One kill in one fresh tenant, and what comes of it when the program is started again. */
final class Case {
  static final int COMPLETE = 0;
  static final int WAITING = 3;

  /** The killed run itself, and some in which a server takes its time. */
  private static final int SPARE_RUNS = 3;

  private final Undisturbed undisturbed;
  private final Kill kill;
  private final Customer customer;
  private final List<String> problems = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param runs how often the program was started until it was through, the killed run included
   * @param problems none when the kill has done no harm
   */
  record Result(Journey journey, Kill kill, int runs, List<String> problems) {
    boolean survived() {
      return problems.isEmpty();
    }
  }

  private Case(Undisturbed undisturbed, Kill kill, Customer customer) {
    this.undisturbed = undisturbed;
    this.kill = kill;
    this.customer = customer;
  }

  static Result of(Undisturbed undisturbed, Kill kill, Path directory)
      throws IOException, InterruptedException {
    try (Customer customer = new Customer(undisturbed.journey(), directory)) {
      return new Case(undisturbed, kill, customer).result();
    }
  }

  private Result result() throws IOException, InterruptedException {
    int runs = 0;
    int exitCode = WAITING;
    while (exitCode != COMPLETE && problems.isEmpty()) {
      runs++;
      Customer.Ran ran = run(runs);
      exitCode = ran.exitCode();
      if (exitCode == WAITING) {
        customer.confirm();
      } else if (exitCode != COMPLETE && runs != kill.run()) {
        problems.add("run " + runs + " ended with " + exitCode + ": " + ran.output());
      }
      if (runs > undisturbed.runs() + SPARE_RUNS) {
        problems.add("it goes on and on: " + ran.output());
      }
    }
    if (problems.isEmpty()) {
      compare();
    }
    return new Result(undisturbed.journey(), kill, runs, List.copyOf(problems));
  }

  /** The killed run and the one after it have processes of their own. */
  private Customer.Ran run(int number) throws IOException, InterruptedException {
    if (number == kill.run()) {
      return killed();
    }
    return number == kill.run() + 1 ? again() : customer.runHere();
  }

  private Customer.Ran killed() throws IOException, InterruptedException {
    Customer.Ran ran = customer.runUntil(kill);
    if (ran.exitCode() != ProgramProcess.KILLED) {
      problems.add("not killed, ended with " + ran.exitCode() + ": " + ran.output());
    }
    problems.addAll(Written.in(customer.out()).halves());
    return ran;
  }

  private Customer.Ran again() throws IOException, InterruptedException {
    Written before = Written.in(customer.out());
    Customer.Ran ran = customer.run();
    Written after = Written.in(customer.out());
    problems.addAll(after.halves());
    problems.addAll(before.sheetsChangedIn(after));
    return ran;
  }

  private void compare() {
    problems.addAll(undisturbed.state().differencesTo(CloudState.of(customer.cloud())));
    int writes = customer.cloud().transcript().writes().size();
    Customer.Ran another = customer.runHere();
    if (another.exitCode() != COMPLETE) {
      problems.add("another run ended with " + another.exitCode() + ": " + another.output());
    }
    customer.cloud().transcript().writes().stream()
        .skip(writes)
        .forEach(write -> problems.add("another run has written: " + write.summary()));
  }
}
