package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import dev.syncsetup.setup.salespeople.result.ImportPreflight;
import dev.syncsetup.setup.salespeople.result.ImportReport;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.remote.RemoteCloud;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Imports people in a process of its own, against a cloud in another one. At one of its requests,
 * before it is sent or after it was answered, it says so and stands still until it is killed.
 */
final class ImportProgram {
  static final Announcement MAIL =
      new Announcement(SimulatedCloud.ADMINISTRATOR_USER, "Your Sales account", "Welcome.");

  private ImportProgram() {}

  /**
   * Runs the import.
   *
   * @param args file of the cloud; file of people; file for passwords; number of the request to
   *     stop at, negative to stop after its answer, 0 to go on to the end; or "look" to only look;
   *     or "plain" to go on to the end and send no mail
   */
  public static void main(String[] args) throws Exception {
    RemoteCloud cloud = RemoteCloud.read(Path.of(args[0]));
    if (args[3].equals("look")) {
      look(cloud, Path.of(args[1]));
      return;
    }
    boolean plain = args[3].equals("plain");
    int stopAt = plain ? 0 : Integer.parseInt(args[3]);
    try (DynamicsClient dynamics = client(cloud, stopAt);
        Writer passwords =
            Files.newBufferedWriter(
                Path.of(args[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      SalespeopleImport people =
          SalespeopleImport.of(dynamics, PeopleFile.at(Path.of(args[1]))).licences(Importing.SEATS);
      ImportReport report =
          (plain ? people : people.announce(MAIL))
              .run(ImportFiles.of(Writer.nullWriter(), passwords), ImportListener.NONE);
      System.out.println("complete: " + report.complete());
    }
  }

  private static void look(RemoteCloud cloud, Path file) {
    try (DynamicsClient dynamics = client(cloud, 0)) {
      ImportPreflight preflight =
          SalespeopleImport.of(dynamics, PeopleFile.at(file)).licences(Importing.SEATS).preflight();
      System.out.println(preflight.people() + " people, " + preflight.obstacles());
    }
  }

  private static DynamicsClient client(RemoteCloud cloud, int stopAt) {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .credential(
            EntraCredential.clientSecret(
                cloud.tenantId(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .clock(cloud.clock())
        .sleeper(cloud::sleep)
        .http(http -> trust(http, cloud).addInterceptor(standingStillAt(stopAt)))
        .build();
  }

  private static OkHttpClient.Builder trust(OkHttpClient.Builder http, RemoteCloud cloud) {
    return http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager());
  }

  private static Interceptor standingStillAt(int stopAt) {
    AtomicInteger requests = new AtomicInteger();
    return chain -> {
      boolean here = requests.incrementAndGet() == Math.abs(stopAt);
      if (here && stopAt > 0) {
        standStill();
      }
      Response response = chain.proceed(chain.request());
      if (here) {
        standStill();
      }
      return response;
    };
  }

  private static void standStill() {
    System.out.println("kill me");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
