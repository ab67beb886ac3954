package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.HttpCustomizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server in the place of a service, which writes down what reaches it. */
public final class HostileServer implements AutoCloseable {
  static final String TOKEN = "{\"access_token\":\"planted-token\",\"expires_in\":3600}";
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static final HandshakeCertificates TRUST =
      new HandshakeCertificates.Builder()
          .heldCertificate(CERTIFICATE)
          .addTrustedCertificate(CERTIFICATE.certificate())
          .build();

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();

  private HostileServer(Service service, Function<RecordedRequest, MockResponse> answer) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (!service.answers(request.getTarget())) {
              return new MockResponse.Builder().body(TOKEN).build();
            }
            received.add(request);
            return answer.apply(request);
          }
        });
  }

  /** Plays this service, over TLS where the SDK accepts nothing else. */
  public static HostileServer of(Service service, Function<RecordedRequest, MockResponse> answer) {
    HostileServer hostile = new HostileServer(service, answer);
    if (service == Service.ENTRA) {
      hostile.speakTls(Protocol.HTTP_1_1);
    }
    return hostile.start();
  }

  /** Plays this service over TLS, in this version of HTTP. */
  public static HostileServer overTls(
      Service service, Protocol protocol, Function<RecordedRequest, MockResponse> answer) {
    HostileServer hostile = new HostileServer(service, answer);
    hostile.speakTls(protocol);
    return hostile.start();
  }

  private void speakTls(Protocol protocol) {
    server.useHttps(TRUST.sslSocketFactory());
    server.setProtocols(
        protocol == Protocol.HTTP_1_1 ? List.of(protocol) : List.of(protocol, Protocol.HTTP_1_1));
  }

  private HostileServer start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Lets a client trust the servers' certificate. */
  public static HttpCustomizer trust() {
    return builder -> builder.sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager());
  }

  static SSLServerSocketFactory sockets() {
    return TRUST.sslContext().getServerSocketFactory();
  }

  public URI address() {
    return URI.create(server.url("/").toString().replaceFirst("/$", ""));
  }

  /** What has reached the service so far; requests for tokens to call it with do not count. */
  public List<RecordedRequest> received() {
    return List.copyOf(received);
  }

  /** How many requests of any kind have come in. */
  public int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    server.close();
  }
}
