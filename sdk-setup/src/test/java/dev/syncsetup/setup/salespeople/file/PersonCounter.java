package dev.syncsetup.setup.salespeople.file;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is in a file, in a process of its own. */
final class PersonCounter {
  private PersonCounter() {}

  public static void main(String[] args) {
    AtomicInteger people = new AtomicInteger();
    AtomicInteger problems = new AtomicInteger();
    PeopleFile.at(Path.of(args[0]))
        .read(person -> people.incrementAndGet(), problem -> problems.incrementAndGet());
    System.out.println(people + " people, " + problems + " problems");
  }
}
