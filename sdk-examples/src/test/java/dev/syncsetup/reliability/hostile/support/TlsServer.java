package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.HttpCustomizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server at an https address whose side of the handshake cannot be trusted. */
public final class TlsServer implements AutoCloseable {

  /** What is wrong with it. */
  // What the constants hold is never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  public enum Flaw {
    CERTIFICATE_OF_ANOTHER_HOST(certificate("other.example"), true),
    CERTIFICATE_NOBODY_KNOWS(certificate("localhost"), false),
    CERTIFICATE_THAT_HAS_EXPIRED(certificate("localhost").validityInterval(0, 1_000), true),
    PLAIN_HTTP("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8)),
    TLS_1_0_ONLY(oldHello()),
    HANGS_UP(new byte[0]);

    private final HandshakeCertificates server;
    private final HandshakeCertificates client;
    private final byte[] answer;
    private final boolean isTls;

    Flaw(HeldCertificate.Builder certificate, boolean known) {
      HeldCertificate authority = authority();
      HeldCertificate trusted = known ? authority : authority();
      this.server =
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate.signedBy(authority).build())
              .build();
      this.client =
          new HandshakeCertificates.Builder().addTrustedCertificate(trusted.certificate()).build();
      this.answer = new byte[0];
      this.isTls = true;
    }

    Flaw(byte[] answer) {
      this.server = new HandshakeCertificates.Builder().build();
      this.client = server;
      this.answer = answer;
      this.isTls = false;
    }

    /** Lets a client know the authority behind the certificate, where there is one. */
    public HttpCustomizer trust() {
      return builder -> builder.sslSocketFactory(client.sslSocketFactory(), client.trustManager());
    }

    /** Whether the certificate is what is wrong. */
    public boolean isCertificate() {
      return isTls;
    }
  }

  private final Flaw flaw;
  private final ServerSocket listening;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean revealed;

  public TlsServer(Flaw flaw) {
    this.flaw = flaw;
    ServerSocketFactory sockets =
        flaw.isTls
            ? flaw.server.sslContext().getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    try {
      listening = sockets.createServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "tls-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        connections.incrementAndGet();
        byte[] first = socket.getInputStream().readNBytes(flaw.isTls ? 1 : 5);
        revealed |= flaw.isTls && first.length > 0;
        socket.getOutputStream().write(flaw.answer);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        long unused = socket.getInputStream().skip(1 << 16);
      } catch (IOException handshakeFailed) {
        // What a client should make of it.
      }
    }
  }

  public URI address() {
    return URI.create("https://localhost:" + listening.getLocalPort());
  }

  public int connections() {
    return connections.get();
  }

  /** Whether a byte of a request has come through a connection that must not be trusted. */
  public boolean revealed() {
    return revealed;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private static HeldCertificate.Builder certificate(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host);
  }

  private static HeldCertificate authority() {
    return new HeldCertificate.Builder().certificateAuthority(0).build();
  }

  /** A greeting that picks TLS 1.0, whatever was offered. */
  private static byte[] oldHello() {
    byte[] record = new byte[5 + 4 + 38];
    byte[] head = {22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1};
    System.arraycopy(head, 0, record, 0, head.length);
    record[record.length - 2] = 0x2f;
    return record;
  }
}
