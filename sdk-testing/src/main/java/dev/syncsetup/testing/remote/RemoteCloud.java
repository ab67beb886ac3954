package dev.syncsetup.testing.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.admin.Word;
import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

/**
 * A simulated cloud that runs in another process, behind a {@link RemoteControl}. Every method that
 * asks it something throws {@link UncheckedIOException} when it does not answer. Thread-safe.
 */
public final class RemoteCloud {
  private final CloudFile file;
  private final ControlCalls calls;
  private final HandshakeCertificates certificates;
  private final Clock clock;

  private RemoteCloud(CloudFile file) {
    this.file = file;
    this.calls = new ControlCalls(file.control());
    this.certificates =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(Certificates.decodeCertificatePem(file.certificate()))
            .build();
    this.clock = new RemoteClock(() -> Instant.parse(calls.get("clock").path("now").asText()));
  }

  /**
   * Reads the file that {@link RemoteControl#writeTo} wrote, and asks the cloud for the time, to be
   * sure that it is there.
   *
   * @throws IllegalArgumentException when the file holds something else
   * @throws UncheckedIOException when it cannot be read, or no cloud answers
   */
  public static RemoteCloud read(Path file) {
    try {
      RemoteCloud cloud = new RemoteCloud(CloudFile.parse(Files.readString(file)));
      Instant unused = cloud.clock().instant();
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Address of the simulated login.microsoftonline.com; https. */
  public URI authority() {
    return file.address("entra");
  }

  /** Address of the simulated graph.microsoft.com, without version. */
  public URI graphUrl() {
    return file.address("graph");
  }

  /** Address of the organisation. */
  public URI dataverseUrl() {
    return file.address("dataverse");
  }

  /** Address of the simulated Power Platform administration. */
  public URI adminUrl() {
    return file.address("admin");
  }

  /** Address of the Marketo instance. */
  public URI marketoUrl() {
    return file.address("marketo");
  }

  /** Address of the relay that operates Marketo's CRM screens. */
  public URI relayUrl() {
    return file.address("relay");
  }

  /** Id of the directory. */
  public String tenantId() {
    return file.tenant();
  }

  /** What {@link RemoteControl#variable} has handed on. */
  public Map<String, String> variables() {
    return file.variables();
  }

  /** Trusts the certificate of {@link #authority()}. */
  public SSLContext sslContext() {
    return certificates.sslContext();
  }

  /** The same trust, for HTTP clients that want it beside the socket factory. */
  public X509TrustManager trustManager() {
    return certificates.trustManager();
  }

  /** The cloud's time, asked for at each reading. */
  public Clock clock() {
    return clock;
  }

  /**
   * Passes the cloud's time instead of waiting for it.
   *
   * @throws InterruptedException when the thread was interrupted, as a real wait would
   */
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    advance(duration);
  }

  /** Moves the cloud's time forward. */
  public void advance(Duration step) {
    calls.post("clock", Json.text(Json.object().put("advance", step.toString())));
  }

  /** Exchanges of the cloud with anybody, without the first so many; secrets are replaced. */
  public List<Exchange> exchanges(int after) {
    List<Exchange> exchanges = new ArrayList<>();
    calls.get("transcript?after=" + after).forEach(e -> exchanges.add(ExchangeJson.exchange(e)));
    return exchanges;
  }

  /** What stands in the cloud now. */
  public CloudState state() {
    List<String> lines = new ArrayList<>();
    calls.get("state").forEach(line -> lines.add(line.asText()));
    return new CloudState(lines);
  }

  /**
   * Has the simulated person work on a sheet; she knows the secrets she was told.
   *
   * @return her word; nothing when she has not done it, or will say so later
   * @throws IllegalArgumentException when she cannot work from it; the message is hers
   */
  public Optional<Word> work(String sheetJson) {
    return calls.post("admin", sheetJson).map(RemoteCloud::word);
  }

  /** Asks the process to end. */
  public void stop() {
    calls.post("stop", "");
  }

  private static Word word(JsonNode json) {
    return new Word(
        json.path("by").asText(),
        Instant.parse(json.path("at").asText()),
        json.path("seen").asText(),
        Json.texts(json.path("answers")));
  }
}
