package dev.syncsetup.reliability.faults;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.reliability.journeys.Ending;
import dev.syncsetup.reliability.journeys.Journey;
import dev.syncsetup.reliability.journeys.Session;
import dev.syncsetup.reliability.journeys.SyncJourney;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.TlsVersion;

/** One cloud for one thread, made fresh for every case. */
final class Bench implements AutoCloseable {
  /** So often a journey is begun until it must have come to its end. */
  static final int RUNS = 2;

  /** In version 1.2 a session is resumed without any public-key work. */
  private static final List<ConnectionSpec> SPECS =
      List.of(
          new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
              .tlsVersions(TlsVersion.TLS_1_2)
              .build(),
          ConnectionSpec.CLEARTEXT);

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final HttpCustomizer trust = trust(cloud);

  /** The connections outlive a session: a handshake takes longer than a journey. */
  private static HttpCustomizer trust(SimulatedCloud cloud) {
    SSLSocketFactory sockets = cloud.sslContext().getSocketFactory();
    ConnectionPool connections = new ConnectionPool();
    return http ->
        http.sslSocketFactory(sockets, cloud.trustManager())
            .connectionSpecs(SPECS)
            .connectionPool(connections);
  }

  /** Goes the journey undisturbed. */
  Undisturbed record(Journey journey) {
    begin(journey);
    Wire wire = new Wire(cloud, trust, Optional.empty());
    Ending ending = journey.go(session(journey, wire));
    if (!ending.complete()) {
      throw new IllegalStateException("Nothing disturbed it, and yet: " + ending.story());
    }
    CloudState state = CloudState.of(cloud);
    again(journey)
        .ifPresent(
            problem -> {
              throw new IllegalStateException(problem);
            });
    return new Undisturbed(journey, wire.sent(), state);
  }

  /** Goes the journey with one fault, and again if need be; nothing else may come out of it. */
  Result run(Case disturbed, CloudState expected) {
    begin(disturbed.journey());
    cloud
        .faults()
        .marked(
            Wire.MARK,
            disturbed.kind().name(),
            disturbed.kind().fault(disturbed.spot(), cloud.clock()));
    Wire wire = new Wire(cloud, trust, Optional.of(disturbed));
    List<String> story = new ArrayList<>();
    int runs = 0;
    boolean complete = false;
    Session session = session(disturbed.journey(), wire);
    try {
      while (!complete && runs < RUNS) {
        runs++;
        complete = go(disturbed.journey(), session, story);
      }
    } catch (RuntimeException | StackOverflowError e) {
      return Result.lost(disturbed, runs, "ended in " + trace(e));
    }
    if (disturbances(wire) != 1) {
      return Result.lost(disturbed, runs, "met its fault %d times".formatted(disturbances(wire)));
    }
    if (!complete) {
      return Result.lost(disturbed, runs, "has not come to its end: " + story);
    }
    List<String> complaints = disturbed.journey().complaints(session);
    if (!complaints.isEmpty()) {
      return Result.lost(disturbed, runs, complaints + " after " + story);
    }
    CloudState state = CloudState.of(cloud);
    if (!state.equals(expected)) {
      return Result.lost(
          disturbed, runs, "left " + expected.differencesTo(state) + " after " + story);
    }
    return again(disturbed.journey())
        .map(problem -> Result.lost(disturbed, 0, problem))
        .orElseGet(() -> Result.survived(disturbed, story.size() + 1));
  }

  private long disturbances(Wire wire) {
    return wire.refused()
        + cloud.transcript().exchanges().stream().filter(e -> e.fault() != null).count();
  }

  private boolean go(Journey journey, Session session, List<String> story) {
    try {
      Ending ending = journey.go(session);
      if (!ending.complete()) {
        story.add(ending.story());
      }
      return ending.complete();
    } catch (SdkException e) {
      story.add(e.toString());
      return false;
    }
  }

  /** Another process finds everything done and writes nothing. */
  private Optional<String> again(Journey journey) {
    int before = cloud.transcript().writes().size();
    try {
      Ending ending = journey.go(session(journey, new Wire(cloud, trust, Optional.empty())));
      List<Exchange> writes = cloud.transcript().writes();
      if (!ending.complete()) {
        return Optional.of("another run does not find everything done: " + ending.story());
      }
      return writes.size() == before
          ? Optional.empty()
          : Optional.of(
              "another run wrote "
                  + writes.subList(before, writes.size()).stream().map(Exchange::summary).toList());
    } catch (SdkException e) {
      return Optional.of("another run failed: " + e);
    }
  }

  private void begin(Journey journey) {
    cloud.reset();
    journey.prepare(cloud);
  }

  private Session session(Journey journey, Wire wire) {
    return new Session(cloud, wire, journey == SyncJourney.OPERATOR);
  }

  private static String trace(Throwable e) {
    StringBuilder text = new StringBuilder(e.toString());
    for (StackTraceElement line : e.getStackTrace()) {
      if (line.getClassName().startsWith("dev.syncsetup")) {
        text.append(" at ").append(line);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
