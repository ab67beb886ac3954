package dev.syncsetup.reliability.crashes;

import dev.syncsetup.testing.state.CloudState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What comes of a kill in a fresh tenant when the program is started again. */
final class Restart {
  static final int COMPLETE = 0;
  static final int WAITING = 3;

  /** The killed run itself, and some in which a server takes its time. */
  private static final int SPARE_RUNS = 3;

  private final Case planned;
  private final Undisturbed undisturbed;
  private final Kill kill;
  private final Customer customer;
  private final ProgramJvm jvm;
  private CloudState left = new CloudState(List.of());
  private final List<String> problems = new ArrayList<>();

  Restart(Case planned, Customer customer, ProgramJvm jvm) {
    this.planned = planned;
    this.undisturbed = planned.undisturbed();
    this.kill = planned.kill();
    this.customer = customer;
    this.jvm = jvm;
  }

  Case.Result result() throws IOException, InterruptedException {
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
    return new Case.Result(planned, left, runs, List.copyOf(problems));
  }

  /** The killed run and the one after it have processes of their own. */
  private Customer.Ran run(int number) throws IOException, InterruptedException {
    if (number == kill.run()) {
      return killed();
    }
    return number == kill.run() + 1 ? again() : customer.runHere();
  }

  private Customer.Ran killed() throws IOException, InterruptedException {
    Customer.Ran ran = customer.runUntil(kill, jvm);
    left = CloudState.of(customer.cloud());
    if (ran.exitCode() != ProgramProcess.KILLED) {
      problems.add("not killed, ended with " + ran.exitCode() + ": " + ran.output());
    }
    problems.addAll(Written.in(customer.out()).halves());
    return ran;
  }

  private Customer.Ran again() throws IOException, InterruptedException {
    Written before = Written.in(customer.out());
    Customer.Ran ran = customer.run(jvm);
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
