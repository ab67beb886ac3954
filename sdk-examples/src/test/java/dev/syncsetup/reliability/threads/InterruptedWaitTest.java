package dev.syncsetup.reliability.threads;

import static dev.syncsetup.reliability.threads.WaitingPlace.asleep;
import static dev.syncsetup.reliability.threads.WaitingPlace.silent;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.dynamics.signin.DeviceCodePrompt;
import dev.syncsetup.dynamics.users.ArrivalResult;
import dev.syncsetup.reliability.Extent;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends at once what waits for a server's work, or sends many requests. */
@Timeout(60)
class InterruptedWaitTest {
  static final Duration DAY = Duration.ofDays(1);
  private static final UUID APP = Tenant.named("public app");

  static List<WaitingPlace> somePlaces() {
    return Extent.ofThisBuild().of(places(), 3);
  }

  private static List<WaitingPlace> places() {
    return List.of(
        asleep("import of a solution", s -> {}, InterruptedWaitTest::importSolution),
        asleep("publishing", s -> {}, s -> s.dynamics.publishing().publishAllAndWait(DAY)),
        asleep(
            "column that is not visible yet",
            s -> {},
            s -> s.dynamics.columns().awaitVisible("contact", "new_late", DAY)),
        asleep("arrival of a person", InterruptedWaitTest::person, InterruptedWaitTest::arrive),
        asleep(
            "account that Graph does not show yet",
            s -> s.cloud.graph().behaviour().hideNewObjects(9),
            InterruptedWaitTest::license),
        asleep(
            "request that failed inside a batch of Graph",
            s -> s.answer("graph", "GET", "userPrincipalName", 503, ""),
            InterruptedWaitTest::look),
        asleep(
            "request that was throttled inside a batch of Graph",
            s -> s.answer("graph", "GET", "userPrincipalName", 429, "300"),
            InterruptedWaitTest::look),
        asleep("person with another device", InterruptedWaitTest::app, s -> device(s, code -> {})),
        asleep(
            "first copy of the sync",
            InterruptedWaitTest::copying,
            s -> s.marketo.followUp().awaitInitialSync(DAY, look -> {})),
        silent("page read later", "dataverse", "GET", "skiptoken", InterruptedWaitTest::stream),
        silent("batch", "dataverse", "POST", "$batch", s -> write(s, BulkOptions.inBatchesOf(10))),
        silent("many writes", "dataverse", "PATCH", "contacts(", InterruptedWaitTest::oneByOne));
  }

  @ParameterizedTest
  @MethodSource("somePlaces")
  void waitEndsAtOnceAndNothingMoreIsSent(WaitingPlace place) throws InterruptedException {
    place.interrupt();
  }

  private static void importSolution(Scene scene) {
    scene.dynamics.solutions().importAndAwait(Samples.solution(), DAY, look -> {});
  }

  static void person(Scene scene) {
    scene.cloud.dataverse().settings().userOnAssignment(false);
    scene.cloud.tenant().addAccount("p0@contoso.com", "P 0", "planted-Password-1");
  }

  private static void arrive(Scene scene) {
    arrive(scene, look -> {});
  }

  static void arrive(Scene scene, ArrivalResult.Listener listener) {
    UUID account = scene.dynamics.directory().account("p0@contoso.com").orElseThrow().id();
    scene.dynamics.users().awaitArrival(account, DAY, listener);
  }

  private static void license(Scene scene) {
    UUID product = scene.dynamics.directory().licences().iterator().next().id();
    UUID account =
        scene
            .dynamics
            .directory()
            .createAccount(new NewAccount("p1@contoso.com", "P 1", "DE", Samples.password()))
            .id();
    scene.dynamics.directory().assignLicence(account, product);
  }

  /** What goes wrong with a request of a batch is its outcome where there are outcomes. */
  private static void look(Scene scene) {
    scene.dynamics.directory().accounts(List.of("p0@contoso.com", "p1@contoso.com"));
  }

  static void app(Scene scene) {
    Application app = scene.cloud.tenant().addApplication(APP, "App", "unused-secret");
    app.publicClient(true);
    app.delegatedConsents().add("user_impersonation");
  }

  static void device(Scene scene, Consumer<DeviceCodePrompt> prompt) {
    scene
        .dynamics
        .signedInAs(EntraCredential.deviceCode("contoso.com", APP.toString(), prompt))
        .signIn();
  }

  private static void copying(Scene scene) {
    scene.cloud.marketo().initialSyncDuration(DAY);
    scene.cloud.marketo().attachDynamics(scene.cloud.dataverseUrl().toString());
    scene.cloud.marketo().screens().enableSync("ops@contoso.com");
  }

  private static void stream(Scene scene) {
    TableDefinition contacts = contacts(scene);
    long unused =
        scene.dynamics.rows().query(contacts, RowQuery.of("lastname").pageSize(5)).stream().count();
  }

  private static void oneByOne(Scene scene) {
    write(scene, BulkOptions.inParallel().atMost(1));
  }

  private static void write(Scene scene, BulkOptions options) {
    TableDefinition contacts = contacts(scene);
    RowChanges change = RowChanges.none().text("jobtitle", "CEO");
    List<RowWrite> writes =
        scene.cloud.dataverse().rows("contact").stream()
            .map(row -> RowWrite.update(contacts, row.id(), change))
            .toList();
    List<BulkOutcome<UUID>> outcomes = scene.dynamics.rows().writeAll(writes, options);
    throwFirst(outcomes);
  }

  /** A bulk does not throw, it tells what became of each item. */
  private static void throwFirst(List<BulkOutcome<UUID>> outcomes) {
    for (BulkOutcome<UUID> outcome : outcomes) {
      if (outcome instanceof BulkOutcome.Failed<UUID> failed) {
        SdkException error = failed.error();
        throw error;
      }
    }
  }

  private static TableDefinition contacts(Scene scene) {
    IntStream.range(0, 20)
        .forEach(i -> scene.cloud.dataverse().addRow("contact", Map.of("lastname", "Row " + i)));
    return scene.dynamics.columns().table("contact").orElseThrow();
  }
}
