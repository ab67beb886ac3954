package dev.syncsetup.testing.marketo.support;

import dev.syncsetup.testing.SimulatedClock;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.internal.server.SimulatorServer;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A Marketo instance and its relay on ports of their own, with a client for both. */
public final class RunningMarketo implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Contract CONTRACT = Contract.read();

  private final SimulatedClock clock = new SimulatedClock();
  private final FakeDynamics dynamics = new FakeDynamics();
  private final MarketoSimulator simulator = new MarketoSimulator(clock, dynamics);
  private final Object lock = new Object();
  private final SimulatorServer restServer = serve(simulator);
  private final SimulatorServer relayServer = serve(simulator.relay());

  public SimulatedClock clock() {
    return clock;
  }

  public FakeDynamics dynamics() {
    return dynamics;
  }

  public MarketoSimulator simulator() {
    return simulator;
  }

  /** A new access token, or the one still valid. */
  public String token() {
    return token(MarketoSimulator.CLIENT_ID, MarketoSimulator.CLIENT_SECRET).text("/access_token");
  }

  /** Asks for a token with a form. */
  public Answer token(String clientId, String secret) {
    String form =
        "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret;
    return send(
        request("/identity/oauth/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** GET below /rest/v1 with a valid token. */
  public Answer get(String path) {
    return send(request("/rest/v1" + path).header("Authorization", "Bearer " + token()));
  }

  /** POST of JSON, apostrophes standing for quotes, below /rest/v1 with a valid token. */
  public Answer post(String path, String json) {
    return send(
        request("/rest/v1" + path)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  /** A request to the instance, to be completed. */
  public HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(restServer.origin() + target));
  }

  /**
   * A request to the relay with its token; the answer is checked against the contract.
   *
   * @param body JSON with apostrophes for quotes, or null for none
   * @param headers names and values in turn
   */
  public Answer relay(String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        relayRequest(path).header("Authorization", "Bearer " + MarketoSimulator.RELAY_TOKEN);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .setHeader("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }
    Answer answer = send(request);
    CONTRACT.check(method, path, body == null ? null : Answer.json(body), answer);
    return answer;
  }

  /** A request to the relay without token, to be completed; its answer is not checked. */
  public HttpRequest.Builder relayRequest(String path) {
    return HttpRequest.newBuilder(URI.create(relayServer.origin() + "/crm-sync/v1" + path));
  }

  /** Sends and reads. */
  public Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends all, and lets the instance answer none before all have arrived. */
  public List<Answer> sendAtOnce(List<HttpRequest.Builder> requests) {
    List<CompletableFuture<HttpResponse<String>>> answers;
    synchronized (lock) {
      answers =
          requests.stream()
              .map(each -> HTTP.sendAsync(each.build(), HttpResponse.BodyHandlers.ofString()))
              .toList();
      while (restServer.underWay() < requests.size()
          && answers.stream().noneMatch(CompletableFuture::isDone)) {
        Thread.onSpinWait();
      }
    }
    return answers.stream().map(answer -> Answer.of(answer.join())).toList();
  }

  @Override
  public void close() {
    restServer.close();
    relayServer.close();
  }

  private SimulatorServer serve(Service service) {
    return new SimulatorServer(service, clock, new Transcript(), new Faults(), lock, null);
  }
}
