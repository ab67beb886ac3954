package dev.syncsetup.reliability.faults;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.reliability.journeys.Ending;
import dev.syncsetup.reliability.journeys.Journey;
import dev.syncsetup.reliability.journeys.Session;
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
    List<String> story = new ArrayList<>();
    if (!isComplete(journey, session(journey, wire), story)) {
      throw new IllegalStateException("Nothing disturbed it, and yet: " + story);
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
    Journey journey = disturbed.journey();
    begin(journey);
    FaultKind kind = disturbed.kind();
    cloud.faults().marked(Wire.MARK, kind.name(), kind.fault(disturbed.spot(), cloud.clock()));
    Wire wire = new Wire(cloud, trust, Optional.of(disturbed));
    Session session = session(journey, wire);
    List<String> story = new ArrayList<>();
    Optional<String> problem =
        toTheEnd(journey, session, story)
            .or(() -> notDisturbedOnce(wire))
            .or(() -> standsOtherwise(journey, session, expected))
            .or(() -> again(journey));
    return problem
        .map(text -> Result.lost(disturbed, text + " after " + story))
        .orElseGet(() -> Result.survived(disturbed, story.size() + 1));
  }

  private static Optional<String> toTheEnd(Journey journey, Session session, List<String> story) {
    try {
      while (story.size() < RUNS) {
        if (isComplete(journey, session, story)) {
          return Optional.empty();
        }
      }
      return Optional.of("not at its end");
    } catch (RuntimeException e) {
      return Optional.of("ended in " + trace(e));
    }
  }

  /** Goes the journey once; a run that does not get to the end adds to the story. */
  private static boolean isComplete(Journey journey, Session session, List<String> story) {
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

  private Optional<String> notDisturbedOnce(Wire wire) {
    long met =
        wire.refused()
            + cloud.transcript().exchanges().stream().filter(e -> e.fault() != null).count();
    return met == 1 ? Optional.empty() : Optional.of("met its fault %d times".formatted(met));
  }

  private Optional<String> standsOtherwise(Journey journey, Session session, CloudState expected) {
    List<String> wrong = new ArrayList<>(expected.differencesTo(CloudState.of(cloud)));
    wrong.addAll(journey.complaints(session));
    return wrong.isEmpty() ? Optional.empty() : Optional.of("left " + wrong);
  }

  /** Another process finds everything done and writes nothing. */
  private Optional<String> again(Journey journey) {
    int before = cloud.transcript().writes().size();
    List<String> story = new ArrayList<>();
    if (!isComplete(journey, session(journey, new Wire(cloud, trust, Optional.empty())), story)) {
      return Optional.of("another run does not find everything done: " + story);
    }
    List<Exchange> writes = cloud.transcript().writes();
    return writes.size() == before
        ? Optional.empty()
        : Optional.of(
            "another run wrote "
                + writes.subList(before, writes.size()).stream().map(Exchange::summary).toList());
  }

  private void begin(Journey journey) {
    cloud.reset();
    journey.prepare(cloud);
  }

  private Session session(Journey journey, Wire wire) {
    return new Session(cloud, wire, journey.byOperator());
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
