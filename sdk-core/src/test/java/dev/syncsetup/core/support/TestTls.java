package dev.syncsetup.core.support;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.spi.Throughput;
import java.time.Duration;
import java.util.List;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The made-up service behind a certificate. */
public final class TestTls {
  private TestTls() {}

  /** Its certificate is good and its client trusts it. */
  public static WidgetService trusted(Protocol protocol) {
    return service(certificate("localhost"), true, protocol);
  }

  /** Nobody vouches for its certificate. */
  public static WidgetService untrusted() {
    return service(certificate("localhost"), false, Protocol.HTTP_1_1);
  }

  /** Its certificate is good, but somebody else's. */
  public static WidgetService borrowed() {
    return service(certificate("other.example"), true, Protocol.HTTP_1_1);
  }

  private static HeldCertificate certificate(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
  }

  private static WidgetService service(
      HeldCertificate certificate, boolean trust, Protocol protocol) {
    HeldCertificate root = trust ? certificate : certificate("root.example");
    HandshakeCertificates known =
        new HandshakeCertificates.Builder().addTrustedCertificate(root.certificate()).build();
    HttpCustomizer customizer =
        client -> client.sslSocketFactory(known.sslSocketFactory(), known.trustManager());
    return new WidgetService(
        new Throughput(1000, Duration.ofSeconds(1), 100),
        Duration.ofMinutes(10),
        customizer,
        server -> {
          server.useHttps(
              new HandshakeCertificates.Builder()
                  .heldCertificate(certificate)
                  .build()
                  .sslSocketFactory());
          server.setProtocols(
              protocol == Protocol.HTTP_1_1
                  ? List.of(protocol)
                  : List.of(protocol, Protocol.HTTP_1_1));
        });
  }
}
