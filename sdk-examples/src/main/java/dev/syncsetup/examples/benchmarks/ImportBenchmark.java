package dev.syncsetup.examples.benchmarks;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.roles.RolesClient.RoleOrder;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.setup.salespeople.ImportListener;
import dev.syncsetup.setup.salespeople.SalespeopleImport;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long do 1,000 salespeople take: one after the other, as most scripts do, and as the import
 * does it? And how long must they take, by the limits of the services? Against simulators that need
 * 20 ms for each request and enforce the published limits. Waits that the services ask for count in
 * full, although they pass in no time. The simulators work on the same processors as the client, so
 * the ratio at 20 ms tells as much of the machine; more milliseconds tell of the import alone.
 */
public final class ImportBenchmark {
  private static final int CALL_MILLIS = 20;
  private static final UUID PRODUCT = Tenant.named("product for people");
  private static final String PART_NUMBER = "DYN365_ENTERPRISE_PEOPLE";

  /** So many, until the compiler of the virtual machine has done its work. */
  private static final int WARM_UPS = 60;

  private static final int MEASUREMENTS = 5;

  private final int people;
  private final Path file;
  private final Duration call;

  private ImportBenchmark(int people, Path file, Duration call) {
    this.people = people;
    this.file = file;
    this.call = call;
  }

  /**
   * Runs all and prints a table; takes some minutes.
   *
   * @param args how many people, and how many milliseconds a request takes; 1,000 and 20 when
   *     nothing is said
   */
  public static void main(String[] args) throws IOException {
    int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int millis = args.length > 1 ? Integer.parseInt(args[1]) : CALL_MILLIS;
    run(people, Duration.ofMillis(millis), WARM_UPS, System.out);
  }

  static void run(int people, Duration call, int warmUps, PrintStream out) throws IOException {
    Path file = Files.createTempFile("people", ".csv");
    try {
      Files.writeString(file, csv(people));
      new ImportBenchmark(people, file, call).run(warmUps, out);
    } finally {
      Files.delete(file);
    }
  }

  private void run(int warmUps, PrintStream out) {
    for (int i = 0; i < warmUps; i++) {
      Duration unused = fresh(Duration.ofMillis(CALL_MILLIS), this::importAll);
    }
    List<Duration> together = imports(call);
    List<Duration> atNoCost = imports(Duration.ZERO);
    Duration oneByOne = fresh(call, this::oneAfterTheOther);
    ImportFloor floor = new ImportFloor(people, call);
    double least = seconds(floor.time());
    out.printf(Locale.ROOT, "%,d people, %d ms a request%n", people, call.toMillis());
    row(out, "one after the other", seconds(oneByOne), least);
    row(out, "import, median of " + MEASUREMENTS, middle(together), least);
    row(out, "import, slowest of " + MEASUREMENTS, last(together), least);
    row(out, "floor: " + floor, least, least);
    row(out, "import, requests at 0 ms: what simulators and client work", middle(atNoCost), least);
  }

  private List<Duration> imports(Duration call) {
    return Stream.generate(() -> fresh(call, this::importAll))
        .limit(MEASUREMENTS)
        .sorted()
        .toList();
  }

  private static double middle(List<Duration> sorted) {
    return seconds(sorted.get(sorted.size() / 2));
  }

  private static double last(List<Duration> sorted) {
    return seconds(sorted.get(sorted.size() - 1));
  }

  private static void row(PrintStream out, String way, double seconds, double floor) {
    out.printf(Locale.ROOT, "%8.2f s %7.2f x floor   %s%n", seconds, seconds / floor, way);
  }

  private interface Work {
    void in(SimulatedCloud cloud, DynamicsClient client);
  }

  private static Duration fresh(Duration call, Work work) {
    try (SimulatedCloud cloud = SimulatedCloud.start()) {
      cloud.tenant().skus().add(new Sku(PRODUCT, PART_NUMBER, 100_000));
      cloud
          .tenant()
          .application(SimulatedCloud.ADMINISTRATOR)
          .orElseThrow()
          .applicationPermissions()
          .add("Domain.Read.All");
      cloud.dataverse().settings().parallelismHint(ImportFloor.DATAVERSE_AT_ONCE);
      cloud.slowDataverse(call, Duration.ZERO);
      cloud.slowGraph(call);
      try (DynamicsClient client = Clients.of(cloud);
          RunningTime time = new RunningTime(cloud.clock())) {
        work.in(cloud, client);
        return time.passed();
      }
    }
  }

  private void importAll(SimulatedCloud cloud, DynamicsClient client) {
    ImportReport report =
        SalespeopleImport.of(client, PeopleFile.at(file))
            .licences(PART_NUMBER)
            .run(ImportFiles.of(Writer.nullWriter(), Writer.nullWriter()), ImportListener.NONE);
    if (!report.complete()) {
      throw new IllegalStateException("The import is not complete: " + report);
    }
  }

  /** Five calls for each: create; read, assign and read the licence; assign the role. */
  private void oneAfterTheOther(SimulatedCloud cloud, DynamicsClient client) {
    SecurityRoleId role =
        client.roles().find("Salesperson", client.roles().rootBusinessUnit()).orElseThrow().id();
    for (int i = 0; i < people; i++) {
      DirectoryAccount account =
          client
              .directory()
              .createAccount(
                  new NewAccount(
                      "p" + i + "@contoso.com", "Person " + i, "DE", Secret.of("Password-" + i)));
      client.directory().licensing().assign(account.id(), Set.of(PRODUCT));
      client
          .roles()
          .assignAllUnread(List.of(new RoleOrder(account.id(), role)), BulkOptions.inParallel())
          .forEach(outcome -> outcome.error().ifPresent(ImportBenchmark::raise));
    }
  }

  private static void raise(RuntimeException error) {
    throw error;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static String csv(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> "p" + i + "@contoso.com,,,Person " + i + ",,,,,,,,,,,,DE")
        .collect(
            Collectors.joining(
                "\n",
                "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,"
                    + "Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,"
                    + "State or Province,ZIP or Postal Code,Country or Region\n",
                "\n"));
  }
}
